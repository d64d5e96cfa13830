using Campus.Contents;
using Campus.Courses.Kinds;
using Campus.Courses.Simulation;

namespace Campus.Courses.Activities.Simulation;

/// <summary>A conversation as a script that can be read.</summary>
internal sealed class SimulationKind : ActivityKind
{
    private const string ScriptRule = "simulation-script";
    private const string UnreachableRule = "simulation-unreachable";

    public override string Type => "ConversationSimulation";

    public override string Name => "Gesprekssimulatie";

    public override bool ShowsItself => true;

    public override (string Thing, string Lacks)? Needs => ("een gesprek", "een stap");

    public override IReadOnlyList<ContentRule> Rules { get; } =
    [
        new(ScriptRule, "Gesprekssimulaties hebben geen fouten", FindingSeverity.Blocking),
        new(UnreachableRule, "Elke stap en elk einde van een gesprek is te bereiken", FindingSeverity.Blocking),
    ];

    public override Activity? Read(ItemReader item)
    {
        var text = item.Text(nameof(ConversationSimulationPart), nameof(ConversationSimulationPart.Script), "Text");
        var script = ScriptParser.Parse(text ?? "").Script;
        return script.Steps.Count == 0 ? null : new SimulationActivity(item.Id, item.Title(Name), script);
    }

    // What somebody can get stuck in is refused, and says so by itself.
    public override IEnumerable<ContentFinding> Check(CourseItem item) =>
        from finding in ScriptCheck.Of(ScriptOf(item))
        where finding.Kind != FindingKind.Breaks
        select new ContentFinding(
            finding.Kind == FindingKind.Unreachable ? UnreachableRule : ScriptRule, finding.Message,
            item.Id, nameof(ConversationSimulationPart), nameof(ConversationSimulationPart.Script), finding.Line);

    /// <summary>Somebody who plays it can get stuck.</summary>
    public override IEnumerable<Refusal> Refuse(CourseItem item) =>
        from finding in ScriptCheck.Of(ScriptOf(item))
        where finding.Kind == FindingKind.Breaks
        select new Refusal(
            $"{nameof(ConversationSimulationPart)}.{nameof(ConversationSimulationPart.Script)}", $"‘{item.Name}’: {finding}");

    public override TimeSpan Time(CourseItem item) => ConversationTime.Of(ScriptParser.Parse(ScriptOf(item)).Script);

    public override string Note(CourseItem item)
    {
        var people = ScriptParser.Parse(ScriptOf(item)).Script.People;
        return people.Count == 0 ? "Gesprek" : $"Gesprek met {string.Join(" en ", people)}";
    }

    private static string ScriptOf(CourseItem item) => item.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "";
}

/// <summary>The part of a conversation, as its editor fills it in.</summary>
internal sealed record ConversationSimulationPart(TextField? Script = null);
