using System.Globalization;
using System.Text;

namespace Campus.Contents.Recipes;

/// <summary>
/// The little JavaScript that recipes really use: text, <c>+</c>, calls of known functions with text as arguments,
/// and <c>new Date().toISOString()</c>. Anything else is an honest "cannot", never a guess.
/// </summary>
internal sealed class Script
{
    private readonly string text;
    private readonly Func<string, IReadOnlyList<string>, ScriptValue?> call;
    private int at;

    private Script(string text, Func<string, IReadOnlyList<string>, ScriptValue?> call)
    {
        this.text = text;
        this.call = call;
    }

    /// <summary>Evaluates a script.</summary>
    /// <param name="text">The script.</param>
    /// <param name="call">Gives the value of a function; null when there is no such function.</param>
    /// <returns>The value; null when the script is more than this can do.</returns>
    public static ScriptValue? Evaluate(string text, Func<string, IReadOnlyList<string>, ScriptValue?> call)
    {
        var script = new Script(text, call);
        script.SkipWord("return");
        var value = script.Sum();
        script.Skip(';');
        script.SkipSpace();
        return script.at == text.Length ? value : null;
    }

    private ScriptValue? Sum()
    {
        var sum = Term();
        while (sum is { Problem: null } && Skip('+'))
        {
            sum = Term() is { } next ? sum.Plus(next) : null;
        }
        return sum;
    }

    private ScriptValue? Term()
    {
        SkipSpace();
        if (at == text.Length)
        {
            return null;
        }
        if (text[at] is '\'' or '"' or '`')
        {
            return Quoted() is { } quoted ? new ScriptValue(quoted) : null;
        }
        if (Skip('('))
        {
            var inner = Sum();
            return Skip(')') ? inner : null;
        }
        if (char.IsAsciiDigit(text[at]))
        {
            return new ScriptValue(While(letter => char.IsAsciiDigit(letter) || letter == '.'));
        }
        var name = While(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$');
        return name switch
        {
            "" => null,
            "new" => Now(),
            _ => Call(name),
        };
    }

    private ScriptValue? Now()
    {
        foreach (var part in (string[])["Date", "(", ")", ".", "toISOString", "(", ")"])
        {
            SkipSpace();
            if (!text.AsSpan(at).StartsWith(part, StringComparison.Ordinal))
            {
                return null;
            }
            at += part.Length;
        }
        return call("now", []);
    }

    private ScriptValue? Call(string name)
    {
        if (!Skip('('))
        {
            return null;
        }
        List<string> arguments = [];
        var moment = false;
        while (!Skip(')'))
        {
            if (arguments.Count > 0 && !Skip(','))
            {
                return null;
            }
            if (Sum() is not { } argument)
            {
                return null;
            }
            if (argument.Problem is not null)
            {
                return argument;
            }
            moment |= argument.IsMoment;
            arguments.Add(argument.Text);
        }
        return call(name, arguments) is { } value ? value with { IsMoment = value.IsMoment || moment } : null;
    }

    private string? Quoted()
    {
        var quote = text[at++];
        var value = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '$' && quote == '`')
            {
                return null;
            }
            if (text[at] != '\\')
            {
                value.Append(text[at++]);
            }
            else if (Escape() is { } letter)
            {
                value.Append(letter);
            }
            else
            {
                return null;
            }
        }
        return at++ < text.Length ? value.ToString() : null;
    }

    private char? Escape()
    {
        if (at + 1 >= text.Length)
        {
            return null;
        }
        var letter = text[at + 1];
        at += 2;
        if (letter != 'u')
        {
            return letter switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '0' => '\0', _ => letter };
        }
        if (at + 4 > text.Length
            || !int.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }
        at += 4;
        return (char)code;
    }

    private string While(Func<char, bool> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }
        return text[start..at];
    }

    private bool Skip(char expected)
    {
        SkipSpace();
        if (at < text.Length && text[at] == expected)
        {
            at++;
            return true;
        }
        return false;
    }

    private void SkipWord(string word)
    {
        SkipSpace();
        if (text.AsSpan(at).StartsWith(word + " ", StringComparison.Ordinal))
        {
            at += word.Length;
        }
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }
}

/// <summary>What a script gave.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsMoment">Whether it says when it ran, and so differs every time.</param>
/// <param name="Problem">Why there is no text, in Dutch; null when there is.</param>
/// <param name="IsMissing">Whether the problem is only that a file is not there.</param>
internal sealed record ScriptValue(string Text, bool IsMoment = false, string? Problem = null, bool IsMissing = false)
{
    public static ScriptValue Wrong(string problem) => new("", Problem: problem);

    public ScriptValue Plus(ScriptValue next) =>
        next.Problem is null ? this with { Text = Text + next.Text, IsMoment = IsMoment || next.IsMoment } : next;
}
