using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campus.Contents.Items;

namespace Campus.Contents.Recipes.Scripts;

/// <summary>Replaces the expressions in a step (<c>[js: …]</c>, <c>[file: …]</c>) by what they stand for.</summary>
internal sealed partial class Expressions(RecipeRun run, RecipeFile file, TimeProvider time)
{
    private const int LongestChain = 10;
    private const int DeepestVariables = 32;
    private readonly Dictionary<string, ScriptValue> variables = new(StringComparer.Ordinal);
    private int depth;

    /// <summary>Evaluates a copy of a step. What cannot be evaluated becomes a line of the plan.</summary>
    public RunningStep Evaluate(JsonObject step, string path)
    {
        HashSet<string> moments = new(StringComparer.Ordinal);
        var body = (JsonObject)step.DeepClone();
        var running = new RunningStep(run, file, body, path, moments);
        JsonTree.ReplaceTexts(body, path, (text, at) => ScriptText.Unescape(text) ?? Replacement(text, at, running, moments));
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
        var subject = $"Expressie {Shortened.Of(text)}";
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
        for (var turn = 0; turn < LongestChain && ScriptText.LooksLikeScript(value?.Text ?? text); turn++)
        {
            var directive = (value?.Text ?? text).Trim('[', ']');
            var colon = directive.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || directive[..colon] is not ("js" or "file"))
            {
                break;
            }
            var next = Once(directive[..colon], directive[(colon + 1)..], path);
            if (next.Problem is not null)
            {
                return next;
            }
            value = next with { IsMoment = next.IsMoment || value is { IsMoment: true } };
        }
        return value;
    }

    private ScriptValue Once(string engine, string script, string path)
    {
        if (run.SpendScript() is { } spent)
        {
            return ScriptValue.Wrong(spent);
        }
        var value = engine == "js"
            ? Script.Evaluate(script, new ScriptFunctions(run.Parameters, () => StableId.Of(file.Seed, path), Variable), time)
            : FileText(script);
        value ??= ScriptValue.Wrong($"dit script kan de campus niet uitvoeren: {engine}:{Shortened.Of(script)}.");
        return value.Problem is not null ? value
            : JsonTexts.Problem(value.Text) is { } problem ? ScriptValue.Wrong($"dit script geeft {problem}.")
            : run.SpendText(value.Text.Length) is { } tooMuch ? ScriptValue.Wrong(tooMuch)
            : value;
    }

    private ScriptValue Variable(string name)
    {
        if (variables.TryGetValue(name, out var known))
        {
            return known;
        }
        if (!file.Variables.TryGetPropertyValue(name, out var node) || node is null)
        {
            var why = file.VariablesTooLate ? " ‘variables’ staat na ‘steps’ en telt daarom niet mee." : "";
            return ScriptValue.Wrong($"de variabele ‘{Shortened.Of(name)}’ bestaat niet.{why}");
        }
        if (depth == DeepestVariables)
        {
            return ScriptValue.Wrong($"de variabelen verwijzen hier meer dan {DeepestVariables} keer achter elkaar door.");
        }
        var text = node is JsonValue value ? value.ToString() : ContentItemJson.Line(node);
        // Meanwhile the name stands for a problem, so that variables that need each other end.
        variables[name] = ScriptValue.Wrong($"de variabele ‘{Shortened.Of(name)}’ verwijst naar zichzelf.");
        depth++;
        var found = Evaluate(text, $"$.variables.{name}") ?? new ScriptValue(text);
        depth--;
        return variables[name] = found;
    }

    // Orchard knows no other way to write it either.
    private ScriptValue? FileText(string script)
    {
        if (FileCall().Match(script) is not { Success: true } call)
        {
            return null;
        }
        var relative = call.Groups["path"].Value;
        if (RecipePaths.Source(file.Folder, run.Root, relative) is not { } source)
        {
            return ScriptValue.Wrong($"het bestand ‘{Shortened.Of(relative)}’ ligt buiten de map van het recept.");
        }
        if (!File.Exists(source))
        {
            return new("", Problem: $"het bestand ‘{Shortened.Of(relative)}’ is er niet.", IsMissing: true);
        }
        if (run.SpendText(new FileInfo(source).Length) is { } tooMuch)
        {
            return ScriptValue.Wrong(tooMuch);
        }
        return new(call.Groups["kind"].Value == "text" ? File.ReadAllText(source) : Convert.ToBase64String(File.ReadAllBytes(source)));
    }

    [GeneratedRegex("""^\s*(?<kind>text|base64)\s*\(\s*(?:'(?<path>[^']*)'|"(?<path>[^"]*)"|`(?<path>[^`]*)`)\s*\)\s*;?\s*$""", RegexOptions.NonBacktracking)]
    private static partial Regex FileCall();
}
