namespace Campus.Courses.Simulation;

/// <summary>Reads one ending: its outcome and the paragraphs to think back with.</summary>
internal sealed class EndingSection(string name, int line) : IScriptSection
{
    private readonly Paragraphs debrief = new();
    private Outcome? outcome;

    public Ending Close(List<Finding> findings)
    {
        if (name.Length == 0)
        {
            findings.Add(new(line, "Dit einde heeft geen naam. Schrijf: ‘## Einde: naam’."));
        }
        if (outcome is null)
        {
            findings.Add(new(line, $"Het einde ‘{name}’ heeft geen uitkomst. Schrijf: ‘Uitkomst: goed’, ‘gedeeltelijk’ of ‘vastgelopen’."));
        }
        if (debrief.All.Count == 0)
        {
            findings.Add(new(line, $"Het einde ‘{name}’ heeft geen nabespreking."));
        }
        return new(name, outcome ?? Outcome.Partial, debrief.All, line);
    }

    public void Read(string text, int number, List<Finding> findings)
    {
        if (ScriptParser.Value(text, "Uitkomst:") is not { } word)
        {
            debrief.Add(text);
            return;
        }
        Outcome? read = word.TrimEnd('.').ToUpperInvariant() switch
        {
            "GOED" => Outcome.Good,
            "GEDEELTELIJK" => Outcome.Partial,
            "VASTGELOPEN" => Outcome.Stuck,
            _ => null,
        };
        if (read is null)
        {
            findings.Add(new(number, $"De uitkomst ‘{word}’ bestaat niet. Kies uit: goed, gedeeltelijk, vastgelopen."));
        }
        outcome = read ?? Outcome.Partial;
    }
}
