using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents.Recipes;

/// <summary>Replaces the expressions in a step (<c>[js: …]</c>, <c>[file: …]</c>) by what they stand for.</summary>
internal sealed class Expressions(RecipeRun run, RecipeFile file, TimeProvider time)
{
    private const int LongestChain = 10;
    private const int LargestUnzipped = 4_000_000;
    private readonly Dictionary<string, ScriptValue> variables = new(StringComparer.Ordinal);

    /// <summary>Evaluates a copy of a step. What cannot be evaluated becomes a line of the plan.</summary>
    public RunningStep Evaluate(JsonObject step, string path)
    {
        HashSet<string> moments = new(StringComparer.Ordinal);
        var body = (JsonObject)step.DeepClone();
        var running = new RunningStep(run, file, body, path, moments);
        JsonTree.ReplaceTexts(body, path, (text, at) => Replacement(text, at, running, moments));
        return running;
    }

    private string? Replacement(string text, string path, RunningStep step, HashSet<string> moments)
    {
        if (Evaluate(text, path) is not { } value)
        {
            return null;
        }
        if (value.Problem is { } problem)
        {
            return Unresolved(text, value, problem, path, step);
        }
        if (value.IsMoment)
        {
            moments.Add(path);
        }
        return value.Text;
    }

    // A file that is not there leaves its expression standing: beside the file, another import still finds it.
    private static string? Unresolved(string text, ScriptValue value, string problem, string path, RunningStep step)
    {
        var subject = $"Expressie {text}";
        if (value.IsMissing)
        {
            step.Missing(subject, path, problem);
            return null;
        }
        if (step.Run.Options.SkipScripts)
        {
            step.Warn(subject, path, $"{problem} De waarde is leeg gelaten.");
            return "";
        }
        step.Refuse(subject, path, $"{problem} Vervang de expressie door een vaste waarde, of importeer zonder deze waarde met --skip-scripts.");
        return null;
    }

    // Null when the text only looks like an expression: no engine has that name.
    private ScriptValue? Evaluate(string text, string path)
    {
        ScriptValue? value = null;
        for (var turn = 0; turn < LongestChain && IsExpression(value?.Text ?? text); turn++)
        {
            var directive = (value?.Text ?? text).Trim('[', ']');
            var colon = directive.IndexOf(':', StringComparison.Ordinal);
            var engine = directive[..colon];
            if (engine is not ("js" or "file"))
            {
                break;
            }
            var script = directive[(colon + 1)..];
            var next = Script.Evaluate(script, engine == "js" ? (name, arguments) => Function(name, arguments, path) : FileFunction)
                ?? ScriptValue.Wrong($"dit script kan de campus niet uitvoeren: {directive}.");
            if (next.Problem is not null)
            {
                return next;
            }
            value = next with { IsMoment = next.IsMoment || value is { IsMoment: true } };
        }
        return value;
    }

    private static bool IsExpression(string text)
    {
        if (text is not ['[', .., ']'])
        {
            return false;
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && text.AsSpan(1, colon - 1).IndexOfAnyExcept(Letters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private ScriptValue? Function(string name, IReadOnlyList<string> arguments, string path) => (name, arguments) switch
    {
        ("uuid", []) => new(StableId.Of(file.Seed, path)),
        ("variables", [var variable]) => Variable(variable),
        ("parameters", [var parameter]) => run.Parameters.TryGetValue(parameter, out var value)
            ? new(value)
            : ScriptValue.Wrong($"de parameter ‘{parameter}’ bestaat niet."),
        // A recipe may come from anywhere and its values end up in content: it never gets to read this site's configuration.
        ("configuration", [_, var otherwise]) => new(otherwise),
        ("configuration", [_]) => new(""),
        ("base64", [var encoded]) => Decoded(encoded, bytes => bytes),
        ("html", [var encoded]) => new(WebUtility.HtmlDecode(encoded)),
        ("gzip", [var encoded]) => Decoded(encoded, Unzip, back: true),
        ("getUrlPrefix", [var url]) => new(url.StartsWith('/') ? url : "/" + url),
        ("now", []) => new(
            time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), IsMoment: true),
        _ => null,
    };

    private ScriptValue Variable(string name)
    {
        if (variables.TryGetValue(name, out var known))
        {
            return known;
        }
        if (!file.Variables.TryGetPropertyValue(name, out var node) || node is null)
        {
            var why = file.VariablesTooLate ? " ‘variables’ staat na ‘steps’ en telt daarom niet mee." : "";
            return ScriptValue.Wrong($"de variabele ‘{name}’ bestaat niet.{why}");
        }
        var text = node.ToString();
        // Meanwhile the name stands for a problem, so that variables that need each other end.
        variables[name] = ScriptValue.Wrong($"de variabele ‘{name}’ verwijst naar zichzelf.");
        var value = Evaluate(text, $"$.variables.{name}") ?? new ScriptValue(text);
        return variables[name] = value;
    }

    private ScriptValue? FileFunction(string name, IReadOnlyList<string> arguments)
    {
        if (arguments is not [var relative] || name is not ("text" or "base64"))
        {
            return null;
        }
        if (RecipePaths.Source(file.Folder, run.Root, relative) is not { } source)
        {
            return ScriptValue.Wrong($"het bestand ‘{relative}’ ligt buiten de map van het recept.");
        }
        if (!File.Exists(source))
        {
            return new("", Problem: $"het bestand ‘{relative}’ is er niet.", IsMissing: true);
        }
        return new(name == "text" ? File.ReadAllText(source) : Convert.ToBase64String(File.ReadAllBytes(source)));
    }

    private static ScriptValue Decoded(string encoded, Func<byte[], byte[]> change, bool back = false)
    {
        try
        {
            var bytes = change(Convert.FromBase64String(encoded));
            return new(back ? Convert.ToBase64String(bytes) : Encoding.UTF8.GetString(bytes));
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            return ScriptValue.Wrong("de tekst tussen haakjes is niet goed gecodeerd.");
        }
    }

    private static byte[] Unzip(byte[] zipped)
    {
        using var stream = new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress);
        var plain = new byte[LargestUnzipped];
        var length = stream.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
        return length < plain.Length ? plain[..length] : throw new InvalidDataException();
    }
}
