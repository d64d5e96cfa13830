using System.IO.Compression;
using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Recipes;

/// <summary>Gives a part of the campus, or all of it, as a zip in Orchard's shape.</summary>
[RequirePermission("Export")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ExportModel(
    IRecipes recipes, ExportChoices choices, ExportParts parts, IContentDefinitionManager definitions, CampusDb db, IAudit audit, TimeProvider time)
    : PageModel
{
    // What somebody could not bring in by hand does not leave by their hand either.
    private static readonly RecipeOptions AsThem = new(AskRights: true);

    [FromQuery(Name = "soort")]
    public string? Type { get; set; }

    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    /// <summary>The items that were chosen, also on other pages of the list.</summary>
    [FromQuery(Name = "kies")]
    public List<string> Chosen { get; set; } = [];

    public IReadOnlyList<ExportChoice> Items { get; private set; } = [];

    public int Pages { get; private set; }

    public IReadOnlyList<ContentTypeDefinition> Types { get; private set; } = [];

    /// <summary>What goes along with everything, and what does not.</summary>
    public ILookup<bool, string> Parts { get; private set; } = null!;

    /// <summary>Drafts that Orchard Core passes over.</summary>
    public IReadOnlyList<string> Unfinished { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (Parts, Unfinished) = (await parts.ListAsync(cancellationToken), await parts.UnfinishedAsync(cancellationToken));
        Types = [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).OrderBy(type => type.DisplayName, StringComparer.CurrentCultureIgnoreCase)];
        (Items, Pages) = await choices.FindAsync(Type, Words, Number, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        string wat, [FromForm(Name = "kies")] List<string> items, [FromForm(Name = "soorten")] List<string> types, bool compleet, CancellationToken cancellationToken)
    {
        var all = wat == "alles";
        var selection = new RecipeSelection(wat == "types" ? [] : items, wat == "types" ? types : [], compleet);
        if (!all && selection.ContentItemIds.Count + selection.TypeNames.Count == 0)
        {
            ModelState.AddModelError("", wat == "types" ? "Kies een of meer contenttypes." : "Kies een of meer items.");
            await OnGetAsync(cancellationToken);
            return Page();
        }
        var folder = Directory.CreateTempSubdirectory("campus-export-");
        try
        {
            var content = Path.Combine(folder.FullName, "content");
            await (all ? recipes.ExportAsync(content, AsThem, cancellationToken) : recipes.ExportAsync(content, selection, AsThem, cancellationToken));
            await RecordAsync(all, selection, cancellationToken);
            var zip = new FileStream(Path.Combine(Path.GetTempPath(), $"{folder.Name}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
            await ZipFile.CreateFromDirectoryAsync(content, zip, CompressionLevel.Optimal, includeBaseDirectory: false, cancellationToken);
            zip.Position = 0;
            return File(zip, "application/zip", $"campus-{time.GetUtcNow():yyyy-MM-dd-HHmm}.zip");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RecordAsync(bool all, RecipeSelection selection, CancellationToken cancellationToken)
    {
        audit.Record("Recipes", "Exported", all ? "all" : "selection", all ? null : selection);
        await db.SaveChangesAsync(cancellationToken);
    }
}
