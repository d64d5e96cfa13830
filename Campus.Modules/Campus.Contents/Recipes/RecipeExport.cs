using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Contents.Recipes.Scripts;
using Campus.Contents.Recipes.Steps;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>Writes an export in the shape of Orchard's: <c>Recipe.json</c>, and media at their own paths beside it.</summary>
/// <param name="folder">Where to.</param>
/// <param name="files">Where the bytes of media are.</param>
/// <param name="rights">Asked about every step before it is made; null for a program on the server.</param>
internal sealed class RecipeExport(string folder, IFileStore files, RecipeRights? rights)
{
    /// <summary>Whether a step may be in this export. Nothing of a step that may not be there is read or copied.</summary>
    public async ValueTask<bool> MayHoldAsync(string step, CancellationToken cancellationToken) =>
        rights is null || await rights.MayExportAsync(step, cancellationToken);

    /// <summary>Puts a file of the store beside the recipe, at a path of its own.</summary>
    public async Task CopyAsync(string stored, string path, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(stored, cancellationToken)
            ?? throw new CampusException($"Het mediabestand ‘{path}’ staat in de lijst, maar niet in de opslag.");
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await using var file = File.Create(target);
        await content.CopyToAsync(file, cancellationToken);
    }

    public async Task WriteAsync(
        IEnumerable<IRecipeStep> kinds, ModuleSteps modules, UnknownSteps unknown, CancellationToken cancellationToken)
    {
        var steps = new JsonArray();
        foreach (var kind in kinds)
        {
            Add(steps, await kind.ExportAsync(this, cancellationToken));
        }
        Add(steps, await modules.ExportAsync(this, cancellationToken));
        Add(steps, await unknown.ExportAsync(cancellationToken));
        await WriteAsync(steps, cancellationToken);
    }

    public async Task WriteAsync(JsonArray steps, CancellationToken cancellationToken)
    {
        foreach (var step in steps.OfType<JsonObject>().ToList())
        {
            if (!await MayHoldAsync(RunningStep.NameOf(step), cancellationToken))
            {
                steps.Remove(step);
            }
        }
        PlannedParts.List(steps);
        JsonTree.ReplaceTexts(steps, "$.steps", (text, _) => ScriptText.Escape(text));
        Directory.CreateDirectory(folder);
        var recipe = new JsonObject
        {
            ["name"] = "",
            ["displayName"] = "",
            ["description"] = "",
            ["author"] = "",
            ["website"] = "",
            ["version"] = "",
            ["issetuprecipe"] = false,
            ["categories"] = new JsonArray(),
            ["tags"] = new JsonArray(),
            ["steps"] = steps,
        };
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Recipe.json"), recipe.ToJsonString(ContentItemJson.Indented) + "\n", cancellationToken);
    }

    private static void Add(JsonArray target, IReadOnlyList<JsonObject> steps)
    {
        foreach (var step in steps)
        {
            target.Add(step);
        }
    }
}
