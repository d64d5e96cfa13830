using Campus.Contents;
using Campus.Courses.Simulation;

namespace Campus.Courses.Tree;

/// <summary>Keeps a course, or anything else, off the site when somebody who plays a conversation in it can get stuck.</summary>
internal sealed class ScriptHandler : IContentHandler
{
    private const string Member = "ConversationSimulationPart.Script";

    public Task ValidatingAsync(ContentContext context)
    {
        if (!context.Publishing)
        {
            return Task.CompletedTask;
        }
        foreach (var simulation in CourseItem.Of(context.Item).OfType(CourseItem.SimulationType))
        {
            var script = simulation.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "";
            foreach (var finding in ScriptCheck.Of(script).Where(finding => finding.Kind == FindingKind.Breaks))
            {
                context.Fail(simulation.Path.Length == 0 ? Member : $"{simulation.Path}.{Member}", $"‘{simulation.Name}’: {finding}");
            }
        }
        return Task.CompletedTask;
    }
}
