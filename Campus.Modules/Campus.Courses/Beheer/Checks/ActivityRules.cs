using Campus.Contents;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Whether an image can be understood without seeing it, and a conversation holds together.</summary>
internal static class ActivityRules
{
    public static IEnumerable<ContentFinding> OfImage(CourseItem image)
    {
        var part = image.Item.As<ImagePart>() ?? new();
        if (part.Image?.Paths is { Count: > 0 } && string.IsNullOrWhiteSpace(part.Description?.Markdown))
        {
            yield return new(
                CourseRules.ImageDescription, $"De afbeelding ‘{image.Name}’ heeft geen beschrijving. Schrijf in woorden wat erop te zien is.",
                image.Id, nameof(ImagePart), nameof(ImagePart.Description));
        }
    }

    // What somebody can get stuck in is refused whatever the site chose, and says so by itself (ScriptHandler).
    public static IEnumerable<ContentFinding> OfSimulation(CourseItem simulation) =>
        from finding in ScriptCheck.Of(simulation.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "")
        where finding.Kind != FindingKind.Breaks
        select new ContentFinding(
            finding.Kind == FindingKind.Unreachable ? CourseRules.Unreachable : CourseRules.Script, finding.Message,
            simulation.Id, nameof(ConversationSimulationPart), nameof(ConversationSimulationPart.Script), finding.Line);
}
