using Campus.Contents;

namespace Campus.Courses.Simulation;

/// <summary>Keeps a course, or anything else, off the site when a conversation in it does not hold together.</summary>
internal sealed class ScriptHandler : IContentHandler
{
    private const string SimulationType = "ConversationSimulation";
    private const string Member = "ConversationSimulationPart.Script";

    // Where items stand inside other items (design, section 4).
    private static readonly string[] Bags = ["Modules", "Lessons", "Activities"];

    public Task ValidatingAsync(ContentContext context)
    {
        foreach (var simulation in context.Publishing ? Simulations(context.Item) : [])
        {
            foreach (var finding in ScriptCheck.Of(simulation.As<ConversationSimulationPart>()?.Script?.Text ?? ""))
            {
                context.Fail(Member, $"‘{simulation.DisplayText}’: {finding}");
            }
        }
        return Task.CompletedTask;
    }

    private static IEnumerable<ContentItem> Simulations(ContentItem item) =>
        item.ContentType == SimulationType ? [item] : Bags.SelectMany(item.Nested).SelectMany(Simulations);

    private sealed record ConversationSimulationPart(TextField? Script = null);
}
