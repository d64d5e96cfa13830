using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>
/// Items on their way out. Orchard Core validates what it imports, drafts too, and imports nothing of a step that holds one
/// item it refuses. What it would refuse leaves in a step of our own, which the campus reads and Orchard passes over.
/// </summary>
internal sealed class ContentSteps(CampusDb db, IContentDefinitionManager definitions)
{
    /// <summary>The step with what is not finished.</summary>
    public const string Unfinished = "unfinished-content";

    public static bool Handles(string name) =>
        name.Equals("content", StringComparison.OrdinalIgnoreCase) || name.Equals(Unfinished, StringComparison.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<JsonObject>> OfAsync(IReadOnlyCollection<ContentItemVersion> versions, CancellationToken cancellationToken)
    {
        List<ContentItem> whole = [], unfinished = [];
        var planned = await PlannedMoments.ReadAsync(db, cancellationToken);
        // The published version first: importing it takes the flags away from what is there.
        foreach (var version in versions.OrderBy(version => version.ContentItemId, StringComparer.Ordinal).ThenByDescending(version => version.Published))
        {
            var item = planned.Tell(version.Read());
            (await IsFinishedAsync(item, cancellationToken) ? whole : unfinished).Add(item);
        }
        // Whoever passes over a draft has the published version as the newest.
        foreach (var item in whole.Where(item => item is { Published: true, Latest: false } && unfinished.Exists(draft => draft.ContentItemId == item.ContentItemId)))
        {
            item.Latest = true;
        }
        return [.. Step("content", whole), .. Step(Unfinished, unfinished)];
    }

    /// <summary>Whether Orchard Core would import an item, as far as its definition says so.</summary>
    public async Task<bool> IsFinishedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (OrchardRules.Refuses(await definitions.GetTypeDefinitionAsync(item.ContentType, cancellationToken), item.Content))
        {
            return false;
        }
        foreach (var (_, nested) in item.Published ? [] : NestedItems.All(item.Content))
        {
            var type = await definitions.GetTypeDefinitionAsync(nested[nameof(ContentItem.ContentType)]?.ToString() ?? "", cancellationToken);
            if (OrchardRules.Refuses(type, nested))
            {
                return false;
            }
        }
        return true;
    }

    private static IEnumerable<JsonObject> Step(string name, List<ContentItem> items) =>
        items.Count == 0 ? [] : [new JsonObject { ["name"] = name, ["data"] = new JsonArray([.. items.Select(item => (JsonNode)ContentItemJson.Write(item))]) }];
}
