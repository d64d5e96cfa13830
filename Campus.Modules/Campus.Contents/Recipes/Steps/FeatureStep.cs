using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>Which of Orchard Core's features a site has. The campus has its own modules, and only passes this on.</summary>
internal sealed class FeatureStep(SiteDocuments documents) : IRecipeStep
{
    private const string Kind = "feature";

    public int Order => 10;

    public bool Handles(string name) => name.Equals(Kind, StringComparison.OrdinalIgnoreCase);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        var again = step.Later.SelectMany(later => Ids(later, "enable").Concat(Ids(later, "disable"))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var disabled = Ids(step.Body, "disable").Where(id => !again.Contains(id)).ToList();
        var enabled = Ids(step.Body, "enable").Where(id => !again.Contains(id)).Except(disabled, StringComparer.OrdinalIgnoreCase);
        var changed = await KeepAsync(enabled, "enable", cancellationToken) | await KeepAsync(disabled, "disable", cancellationToken);
        step.Add(
            changed ? RecipeOutcome.Kept : RecipeOutcome.Unchanged,
            "Functies van Orchard Core",
            step.Path,
            changed ? "De campus kent deze functies niet en bewaart de lijst." : null);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        var features = await documents.ListAsync(Kind, cancellationToken);
        if (features.Count == 0)
        {
            return [];
        }
        return [new JsonObject { ["name"] = Kind, ["enable"] = Ids(features, "enable"), ["disable"] = Ids(features, "disable") }];
    }

    private async Task<bool> KeepAsync(IEnumerable<string> ids, string list, CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var id in ids)
        {
            if (id.Length is > 0 and <= 255 && (await documents.FindAsync(Kind, id, cancellationToken))?.ToString() != list)
            {
                await documents.StoreAsync(Kind, id, list, cancellationToken);
                changed = true;
            }
        }
        return changed;
    }

    private static IEnumerable<string> Ids(JsonObject step, string list) =>
        (RunningStep.Find(step, list)?.Value as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());

    private static JsonArray Ids(IReadOnlyList<SiteDocument> features, string list) =>
        [.. features.Where(feature => SiteDocuments.Parse(feature).ToString() == list).Select(feature => (JsonNode)feature.Key)];
}
