using System.Text.RegularExpressions;

namespace Campus.Courses.Simulation;

/// <summary>Reads one step: stage directions, what is said, and the choices with their indented lines.</summary>
internal sealed class StepSection(string name, int line) : IScriptSection
{
    // Without backtracking, so that no line costs more than its length.
    private static readonly Regex EffectPart = new($@"^(?<name>\S+)\s+(?<change>{ScriptNumber.Pattern})$", RegexOptions.NonBacktracking);
    private static readonly Regex Speech = new(@"^(?<who>[^:]{1,40}):\s+(?<what>.+)$", RegexOptions.NonBacktracking);

    private readonly List<Utterance> utterances = [];
    private readonly List<Choice> choices = [];
    private Choice? choice;
    private string? continuing;

    public Step Close(List<Finding> findings)
    {
        CloseChoice();
        if (name.Length == 0)
        {
            findings.Add(new(line, "Deze stap heeft geen naam."));
        }
        return new(name, utterances, choices, line);
    }

    public void Read(string text, int number, List<Finding> findings)
    {
        if (text.Length == 0)
        {
            continuing = null;
        }
        else if (text.StartsWith('*'))
        {
            CloseChoice();
            choice = new(text[1..].Trim(), [], null, [], number);
            continuing = null;
            if (choices.Count == ScriptLimits.ChoicesOfStep)
            {
                findings.Add(ScriptLimits.TooMuch(number, ScriptLimits.ChoicesOfStep, "keuzes in één stap"));
            }
        }
        else if (choice is not null && char.IsWhiteSpace(text[0]))
        {
            ReadDetail(choice, text.Trim(), number, findings);
        }
        else
        {
            ReadUtterance(text.Trim(), number, findings);
        }
    }

    private void CloseChoice()
    {
        if (choice is not null && choices.Count < ScriptLimits.ChoicesOfStep)
        {
            choices.Add(choice);
        }
        choice = null;
    }

    private void ReadDetail(Choice current, string text, int number, List<Finding> findings)
    {
        if (ScriptParser.Value(text, "Effect:") is { } effects)
        {
            choice = current with { Effects = ReadEffects(current.Effects, effects, number, findings) };
            continuing = null;
        }
        else if (ScriptParser.Value(text, "Feedback:") is { } feedback)
        {
            choice = current with { Feedback = feedback };
            continuing = "Feedback";
        }
        else if (ScriptParser.Value(text, "Naar:") is { } routes)
        {
            choice = current with { Routes = RouteReader.Read(routes, number, findings) };
            continuing = null;
        }
        else if (continuing is not null)
        {
            choice = current with { Feedback = $"{current.Feedback} {text}".Trim() };
        }
        else if (current.Feedback is null && current.Routes.Count == 0 && current.Effects.Count == 0)
        {
            choice = current with { Text = $"{current.Text} {text}" };
        }
        else
        {
            findings.Add(new(number, "Deze regel begint niet met ‘Effect:’, ‘Feedback:’ of ‘Naar:’."));
        }
    }

    private static List<Effect> ReadEffects(IReadOnlyList<Effect> before, string text, int number, List<Finding> findings)
    {
        List<Effect> effects = [.. before];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = EffectPart.Match(part);
            if (match.Success)
            {
                effects.Add(new(match.Groups["name"].Value, ScriptNumber.Read(match, "change"), number));
            }
            else if (findings.Count < ScriptLimits.Findings)
            {
                findings.Add(new(number, $"Het effect ‘{Script.Short(part)}’ klopt niet. Schrijf bijvoorbeeld: ‘relatie +1’."));
            }
        }
        if (effects.Count > ScriptLimits.EffectsOfChoice)
        {
            findings.Add(ScriptLimits.TooMuch(number, ScriptLimits.EffectsOfChoice, "effecten bij één keuze"));
        }
        return [.. effects.Take(ScriptLimits.EffectsOfChoice)];
    }

    private void ReadUtterance(string text, int number, List<Finding> findings)
    {
        if (choices.Count > 0 || choice is not null)
        {
            findings.Add(new(number, "Na een keuze kan in dezelfde stap niemand meer iets zeggen. Laat regels van een keuze inspringen."));
        }
        else if (text.StartsWith('(') && text.EndsWith(')'))
        {
            utterances.Add(new(null, text[1..^1].Trim(), number));
        }
        else if (Speech.Match(text) is { Success: true } speech)
        {
            utterances.Add(new(speech.Groups["who"].Value.Trim(), speech.Groups["what"].Value, number));
        }
        else
        {
            findings.Add(new(number, "Deze regel is geen tekst van iemand. Schrijf ‘Naam: tekst’, of zet een aanwijzing tussen haakjes."));
        }
    }
}
