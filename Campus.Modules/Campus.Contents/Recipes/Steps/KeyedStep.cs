using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>
/// Steps of Orchard Core whose things have a name of their own and mean nothing to the campus: they are kept by name,
/// so that importing again changes them instead of doubling them.
/// </summary>
internal sealed class KeyedStep(SiteDocuments documents) : IRecipeStep
{
    // A list's things carry their name under a key; an object's things are named by its own keys.
    private static readonly Kind[] Kinds =
    [
        new("themes", null, null, "Thema"),
        new("custom-settings", null, null, "Eigen instellingen"),
        new("MediaProfiles", "MediaProfiles", null, "Mediaprofiel"),
        new("Templates", "Templates", null, "Sjabloon"),
        new("AdminTemplates", "AdminTemplates", null, "Beheersjabloon"),
        new("ShortcodeTemplates", "ShortcodeTemplates", null, "Shortcode"),
        new("Placements", "Placements", null, "Plaatsing"),
        new("Layers", "Layers", "Name", "Laag"),
        new("Queries", "Queries", "Name", "Query"),
        new("AdminMenu", "data", "Id", "Beheermenu"),
        new("WorkflowType", "data", "WorkflowTypeId", "Workflow"),
        new("Sitemaps", "data", "SitemapId", "Sitemap"),
        new("UrlRewriting", "Rules", "Id", "Doorverwijzing"),
        new("deployment", "Plans", "Name", "Exportplan"),
    ];

    public int Order => 40;

    public bool Handles(string name) => Find(name) is not null;

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        var kind = Find(step.Name)!;
        foreach (var (key, value, path) in Things(step, kind))
        {
            if (kind.Property is null && step.Later.Any(later => RunningStep.Find(later, key) is not null))
            {
                step.Add(RecipeOutcome.Unchanged, $"{kind.Words} ‘{key}’", path, "Staat verderop in het recept nog een keer.");
                continue;
            }
            var subject = $"{kind.Words} ‘{key}’";
            if (Secrets.Strip(value))
            {
                step.Warn(subject, path, "er stond een geheim in; dat is niet overgenomen.");
            }
            var known = await documents.FindAsync(kind.Name, key, cancellationToken);
            if (known is not null && JsonNode.DeepEquals(known, value))
            {
                step.Add(RecipeOutcome.Unchanged, subject, path);
                continue;
            }
            step.Add(known is null ? RecipeOutcome.Created : RecipeOutcome.Changed, subject, path, "Wordt bewaard; de campus doet er niets mee.", known is null ? null : RecipeDifferences.Of(known, value));
            await documents.StoreAsync(kind.Name, key, value, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        List<JsonObject> steps = [];
        foreach (var kind in Kinds)
        {
            var things = await documents.ListAsync(kind.Name, cancellationToken);
            if (things.Count > 0)
            {
                steps.Add(Step(kind, things));
            }
        }
        return steps;
    }

    private static JsonObject Step(Kind kind, IReadOnlyList<SiteDocument> things)
    {
        var step = new JsonObject { ["name"] = kind.Name };
        if (kind.KeyName is not null)
        {
            step[kind.Property!] = new JsonArray([.. things.Select(SiteDocuments.Parse)]);
            return step;
        }
        var target = kind.Property is null ? step : [];
        foreach (var thing in things)
        {
            target[thing.Key] = SiteDocuments.Parse(thing);
        }
        if (kind.Property is not null)
        {
            step[kind.Property] = target;
        }
        return step;
    }

    private static IEnumerable<(string Key, JsonNode Value, string Path)> Things(RunningStep step, Kind kind)
    {
        if (kind.KeyName is not null)
        {
            foreach (var (value, path) in step.Objects(kind.Property!))
            {
                var key = value[kind.KeyName]?.ToString();
                yield return (string.IsNullOrEmpty(key) || key.Length > 255 ? StableId.Of(ContentItemJson.Line(value)) : key, value, path);
            }
            yield break;
        }
        var (container, at) = kind.Property is null ? (step.Body, step.Path) : step.Property(kind.Property);
        foreach (var (key, value) in container as JsonObject ?? [])
        {
            // Orchard binds these without letter case, and the last one counts.
            var isAgain = (container as JsonObject)!.Last(other => other.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Key != key;
            var isName = kind.Property is null && key.Equals("name", StringComparison.OrdinalIgnoreCase);
            if (value is not null && !isName && !isAgain && key.Length <= 255)
            {
                yield return (key, value, JsonPaths.Property(at, key));
            }
        }
    }

    private static Kind? Find(string name) => Array.Find(Kinds, kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private sealed record Kind(string Name, string? Property, string? KeyName, string Words);
}
