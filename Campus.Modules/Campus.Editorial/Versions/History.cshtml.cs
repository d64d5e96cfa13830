using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Items;
using Campus.Editorial.Editor;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Versions;

/// <summary>All versions of an item: who, when and what, and the way back to one.</summary>
[RequirePermission("AccessAdminPanel")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class HistoryModel(
    ItemRepository items, HistoryList history, IContentManager contents, IContentDefinitionManager definitions, Comparisons comparisons,
    VersionSides sides, Restoring restoring, ContentAccess access)
    : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    [TempData]
    public string? Said { get; set; }

    public OpenedItem Opened { get; private set; } = null!;

    public new HistoryPage Page { get; private set; } = null!;

    /// <summary>What was done since the newest version.</summary>
    public Comparison Unkept { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }
        var latest = await contents.GetAsync(ContentItemId, VersionOptions.Latest, cancellationToken);
        Unkept = await comparisons.OfAsync(latest, Opened.Item, cancellationToken);
        Title = await definitions.TitleOfAsync(Opened.Item, cancellationToken);
        Page = await history.ReadAsync(ContentItemId, PageNumber, cancellationToken);
        return base.Page();
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "do")] string? act, [FromForm(Name = "versie")] string? versionId, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(cancellationToken))
        {
            return NotFound();
        }
        Said = act switch
        {
            "gooi-weg" => await DropAsync(cancellationToken),
            "zet-terug" when versionId is not null => await RestoreAsync(versionId, cancellationToken),
            _ => null,
        };
        return Redirect(PublishLinks.Versions(ContentItemId));
    }

    private async Task<string> DropAsync(CancellationToken cancellationToken)
    {
        await restoring.DropAsync(ContentItemId, cancellationToken);
        return "De wijzigingen zijn weg. Je gaat verder met de laatste versie.";
    }

    private async Task<string?> RestoreAsync(string versionId, CancellationToken cancellationToken)
    {
        if (await sides.FindAsync(ContentItemId, versionId, cancellationToken) is not { } version)
        {
            return "Die versie is er niet.";
        }
        return await restoring.RestoreAsync(version, cancellationToken)
            ? "De oude versie staat klaar om verder aan te werken. Op de site verandert er niets tot je publiceert."
            : "Er is niets teruggezet: wat je nu hebt kan nog niet worden bewaard. Open het en bewaar het eerst.";
    }

    private async Task<bool> OpenAsync(CancellationToken cancellationToken)
    {
        Opened = (await items.OpenAsync(ContentItemId, cancellationToken))!;
        return Opened is not null && await access.MayAsync(ContentAct.Edit, Opened.Item, cancellationToken);
    }
}
