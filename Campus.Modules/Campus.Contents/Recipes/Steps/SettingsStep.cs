using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Documents;
using Campus.Contents.Items;
using Campus.Contents.Parts;
using Campus.Contents.Settings;
using Campus.Platform;

namespace Campus.Contents.Recipes.Steps;

/// <summary>The settings of the site, each under its own key.</summary>
internal sealed class SettingsStep(SiteDocuments documents, ISiteSettings settings) : IRecipeStep
{
    public int Order => 20;

    public bool Handles(string name) => name.Equals(SiteSettings.Kind, StringComparison.OrdinalIgnoreCase);

    public async Task RunAsync(RunningStep step, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in step.Body.Where(property => !property.Key.Equals("name", StringComparison.OrdinalIgnoreCase)))
        {
            if (step.Later.Any(later => later.ContainsKey(key)) || (key == AutorouteHandler.HomeRouteSetting && HasHomePage(step)))
            {
                step.Add(RecipeOutcome.Unchanged, $"Instelling ‘{key}’", JsonPaths.Property(step.Path, key), "Staat verderop in het recept nog een keer.");
            }
            else if (value is not null && key.Length <= 255)
            {
                await TakeAsync(step, key, value, cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        var stored = await documents.ListAsync(SiteSettings.Kind, cancellationToken);
        if (stored.Count == 0)
        {
            return [];
        }
        var step = new JsonObject { ["name"] = SiteSettings.Kind };
        foreach (var setting in stored)
        {
            step[setting.Key] = SiteDocuments.Parse(setting);
        }
        return [step];
    }

    private async Task TakeAsync(RunningStep step, string key, JsonNode value, CancellationToken cancellationToken)
    {
        var path = JsonPaths.Property(step.Path, key);
        var subject = $"Instelling ‘{key}’";
        if (Secrets.IsName(key))
        {
            step.Warn(subject, path, "dit is een geheim; het is niet overgenomen.");
            return;
        }
        if (Secrets.Strip(value))
        {
            step.Warn(subject, path, "er stond een geheim in; dat is niet overgenomen.");
        }
        var known = await documents.FindAsync(SiteSettings.Kind, key, cancellationToken);
        if (known is not null && (JsonNode.DeepEquals(known, value) || IsSameHome(key, known, value)))
        {
            step.Add(RecipeOutcome.Unchanged, subject, path);
            return;
        }
        step.Add(
            known is null ? RecipeOutcome.Created : RecipeOutcome.Changed, subject, path, differences: known is null ? null : RecipeDifferences.Of(known, value));
        await settings.SetAsync(key, value, cancellationToken);
    }

    private static bool IsSameHome(string key, JsonNode known, JsonNode value) =>
        key == AutorouteHandler.HomeRouteSetting && AutorouteHandler.HomeOf(value) is { } home && home == AutorouteHandler.HomeOf(known);

    // An item that says itself that it becomes the home page comes after the settings, and has the last word.
    private static bool HasHomePage(RunningStep step) => step.File.Steps.OfType<JsonObject>()
        .Where(other => ContentSteps.Handles(RunningStep.NameOf(other)))
        .SelectMany(other => RunningStep.Find(other, "data")?.Value as JsonArray ?? []).OfType<JsonObject>()
        .Any(item => item[nameof(ContentItem.Published)] is JsonValue published && published.GetValueKind() == JsonValueKind.True
            && ContentItemJson.Read(item).As<AutoroutePart>() is { SetHomepage: true, Disabled: false });
}
