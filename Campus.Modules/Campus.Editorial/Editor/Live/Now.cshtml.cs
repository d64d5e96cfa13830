using Campus.Contents.Access;
using Campus.Editorial.Editor.Pieces;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Editor.Live;

/// <summary>Says who else has an item open, and what they changed since somebody loaded it.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class NowModel(ItemRepository items, ContentAccess access, Presences presences, KeptPieces pieces) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    /// <summary>The revision that the asking page shows.</summary>
    [FromQuery(Name = "revision")]
    public int Revision { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(ContentItemId, cancellationToken) is not { } opened
            || !await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken))
        {
            return NotFound();
        }
        await presences.SeenAsync(ContentItemId, cancellationToken);
        var tree = await items.TreeAsync(opened.Item, cancellationToken);
        Response.Headers.CacheControl = "no-store";
        var stale = await presences.StaleAsync(tree, Revision, cancellationToken);
        return new JsonResult(new
        {
            revision = opened.Revision,
            state = $"{opened.State}",
            titles = EditorHead.Titles(tree, stale.Select(unit => unit.Unit)),
            others = await presences.OthersAsync(ContentItemId, cancellationToken),
            stale,
            conflicts = await pieces.CountAsync(ContentItemId, cancellationToken),
        });
    }
}
