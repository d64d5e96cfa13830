using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>Which of Orchard Core's features a site has. The campus has its own modules, and only passes this on.</summary>
internal sealed class FeatureStep(SiteDocuments documents) : IRecipeStep
{
    private const string Kind = "feature";

    public bool Handles(string name) => name.Equals(Kind, StringComparison.OrdinalIgnoreCase);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        var changed = await KeepAsync(step, "enable", cancellationToken) | await KeepAsync(step, "disable", cancellationToken);
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

    private async Task<bool> KeepAsync(RunningStep step, string list, CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var id in (step.Property(list).Value as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString()))
        {
            if (id.Length is > 0 and <= 255 && (await documents.FindAsync(Kind, id, cancellationToken))?.ToString() != list)
            {
                await documents.StoreAsync(Kind, id, list, cancellationToken);
                changed = true;
            }
        }
        return changed;
    }

    private static JsonArray Ids(IReadOnlyList<SiteDocument> features, string list) =>
        [.. features.Where(feature => SiteDocuments.Parse(feature).ToString() == list).Select(feature => (JsonNode)feature.Key)];
}
