using System.Text.RegularExpressions;

namespace Campus.Courses.Simulation;

/// <summary>
/// Reads the plain-text form of a conversation. Never stops at a mistake: it notes a finding with its line and goes on,
/// so that an editor sees everything at once.
/// </summary>
internal sealed class ScriptParser
{
    private const string EndingHeading = "Einde:";

    // Without backtracking, so that no line costs more than its length.
    private static readonly Regex CounterLine = new(
        $@"^Teller (?<name>[^\s:]+):\s*begint op (?<start>{ScriptNumber.Pattern}),\s*van (?<low>{ScriptNumber.Pattern}) tot (?<high>{ScriptNumber.Pattern})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private readonly List<Finding> findings = [];
    private readonly List<string> people = [];
    private readonly List<Counter> counters = [];
    private readonly List<Step> steps = [];
    private readonly List<Ending> endings = [];
    private readonly Paragraphs situation = new();
    private string? title;
    private string? goal;
    private string? place;
    private IScriptSection? section;

    private ScriptParser()
    {
    }

    public static (Script Script, IReadOnlyList<Finding> Findings) Parse(string text)
    {
        var parser = new ScriptParser();
        if (text.Length > ScriptLimits.Characters)
        {
            parser.findings.Add(ScriptLimits.TooMuch(1, ScriptLimits.Characters, "tekens"));
            text = text[..ScriptLimits.Characters];
        }
        parser.ReadAll(text.ReplaceLineEndings("\n").Split('\n', ScriptLimits.Lines + 1));
        parser.Close();
        return (parser.Result(), parser.findings);
    }

    private void ReadAll(string[] lines)
    {
        for (var number = 1; number <= lines.Length; number++)
        {
            if (number > ScriptLimits.Lines)
            {
                findings.Add(ScriptLimits.TooMuch(number, ScriptLimits.Lines, "regels"));
                return;
            }
            if (findings.Count >= ScriptLimits.Findings)
            {
                findings.Add(ScriptLimits.TooManyFindings(number));
                return;
            }
            Read(lines[number - 1].TrimEnd(), number);
        }
    }

    private Script Result()
    {
        if (title is null)
        {
            findings.Add(new(1, "De titel ontbreekt. Begin met een regel ‘# Titel’."));
        }
        if (people.Count == 0)
        {
            findings.Add(new(1, "Er staat niet met wie je praat. Voeg een regel ‘Persoon: naam’ toe."));
        }
        return new(title ?? "", people, goal, place, counters, situation.All, steps, endings);
    }

    private void Read(string line, int number)
    {
        if (line.StartsWith("## ", StringComparison.Ordinal))
        {
            Close();
            section = Open(line[3..].Trim(), number);
        }
        else if (section is not null)
        {
            section.Read(line, number, findings);
        }
        else if (line.StartsWith("# ", StringComparison.Ordinal))
        {
            title = line[2..].Trim();
        }
        else if (!ReadHead(line, number))
        {
            situation.Add(line);
        }
    }

    private static IScriptSection Open(string heading, int number) =>
        heading.StartsWith(EndingHeading, StringComparison.OrdinalIgnoreCase)
            ? new EndingSection(heading[EndingHeading.Length..].Trim(), number)
            : new StepSection(heading, number);

    private void Close()
    {
        switch (section)
        {
            case StepSection step:
                Keep(steps, step.Close(findings), step => step.Line, ScriptLimits.Steps, "stappen");
                break;
            case EndingSection ending:
                Keep(endings, ending.Close(findings), ending => ending.Line, ScriptLimits.Endings, "eindes");
                break;
        }
        section = null;
    }

    private void Keep<T>(List<T> all, T one, Func<T, int> line, int most, string what)
    {
        if (all.Count < most)
        {
            all.Add(one);
        }
        else
        {
            findings.Add(ScriptLimits.TooMuch(line(one), most, what));
        }
    }

    private bool ReadHead(string line, int number)
    {
        if (Value(line, "Persoon:") is { } person)
        {
            Keep(people, person, _ => number, ScriptLimits.People, "personen");
        }
        else if (Value(line, "Doel:") is { } newGoal)
        {
            goal = newGoal;
        }
        else if (Value(line, "Plaats:") is { } newPlace)
        {
            place = newPlace;
        }
        else if (line.StartsWith("Teller ", StringComparison.OrdinalIgnoreCase))
        {
            ReadCounter(line, number);
        }
        else
        {
            return false;
        }
        return true;
    }

    private void ReadCounter(string line, int number)
    {
        var match = CounterLine.Match(line);
        if (!match.Success)
        {
            findings.Add(new(number, "Deze teller klopt niet. Schrijf: ‘Teller naam: begint op 5, van 0 tot 10’."));
            return;
        }
        var counter = new Counter(
            match.Groups["name"].Value, ScriptNumber.Read(match, "start"), ScriptNumber.Read(match, "low"), ScriptNumber.Read(match, "high"), number);
        if (counter.Lowest > counter.Start || counter.Start > counter.Highest)
        {
            findings.Add(new(number, $"De teller ‘{counter.Name}’ begint buiten zijn grenzen."));
        }
        if (counters.Exists(known => Script.Same(known.Name, counter.Name)))
        {
            findings.Add(new(number, $"De teller ‘{counter.Name}’ staat er twee keer."));
            return;
        }
        // Bounds the wrong way round would make clamping impossible; the finding above already tells the editor.
        Keep(counters, counter with { Highest = Math.Max(counter.Lowest, counter.Highest) }, _ => number, ScriptLimits.Counters, "tellers");
    }

    internal static string? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.OrdinalIgnoreCase) ? line[key.Length..].Trim() : null;
}

/// <summary>A part of a script under one heading.</summary>
internal interface IScriptSection
{
    void Read(string line, int number, List<Finding> findings);
}

/// <summary>Joins lines into paragraphs: an empty line ends one.</summary>
internal sealed class Paragraphs
{
    private readonly List<string> all = [];
    private bool open;

    public IReadOnlyList<string> All => all;

    public void Add(string line)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            open = false;
        }
        else if (open)
        {
            all[^1] = $"{all[^1]} {text}";
        }
        else
        {
            all.Add(text);
            open = true;
        }
    }
}
