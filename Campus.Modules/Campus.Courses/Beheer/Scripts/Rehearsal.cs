using System.Globalization;
using Campus.Courses.Simulation;

namespace Campus.Courses.Beheer.Scripts;

/// <summary>A script as its editor tries it out: what is wrong with it, and the conversation as far as she played it.</summary>
/// <param name="Findings">What is wrong, by line.</param>
/// <param name="Play">The conversation; null when there is no step to begin with.</param>
/// <param name="Map">Where every choice leads.</param>
/// <param name="TextId">The id of the text area, to lead to its lines; null where there is none.</param>
/// <param name="Field">The name under which the script is posted.</param>
internal sealed record Rehearsal(IReadOnlyList<Finding> Findings, Play? Play, ScriptMap Map, string? TextId, string Field)
{
    /// <summary>Whether nobody wrote anything yet: then nothing is wrong either.</summary>
    public bool IsBlank { get; init; }

    public const string Url = "/beheer/simulatie";

    // Who has said this much goes round in circles.
    private const int MostTurns = 500;

    /// <summary>The choices that were made, as they are posted with the next one.</summary>
    public string Choices => Play is null ? "" : string.Join(',', Play.Turns.Select(turn => turn.Index));

    public string Summary => IsBlank ? "Hier staat nog geen gesprek." : Findings.Count switch
    {
        0 => "Geen fouten gevonden.",
        1 => "1 fout gevonden.",
        var count => $"{count} fouten gevonden.",
    };

    public static Rehearsal Of(string text, IEnumerable<int> choices, string? textId, string field)
    {
        var script = ScriptParser.Parse(text).Script;
        var isBlank = string.IsNullOrWhiteSpace(text);
        return new(isBlank ? [] : ScriptCheck.Of(text), script.Steps.Count == 0 ? null : Play.Of(script, choices), ScriptMap.Of(script), textId, field) { IsBlank = isBlank };
    }

    public static IEnumerable<int> ReadChoices(string? text) =>
        (text ?? "").Split(',', MostTurns + 1).Take(MostTurns).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var choice) ? choice : -1)
            .TakeWhile(choice => choice >= 0);
}
