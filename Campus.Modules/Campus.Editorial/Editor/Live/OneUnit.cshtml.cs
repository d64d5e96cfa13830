using Campus.Contents.Access;
using Campus.Editorial.Editor.Form;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Editor.Live;

/// <summary>The form of one unit as it is now, to put in the place of an older one.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class OneUnitModel(ItemRepository items, UnitCatalog catalog, EditorForms forms, ContentAccess access) : PageModel
{
    public UnitBlock Block { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromRoute(Name = "id")] string contentItemId, [FromQuery(Name = "unit")] string? address, CancellationToken cancellationToken)
    {
        if (address is null || await items.OpenAsync(contentItemId, cancellationToken) is not { } opened
            || !await access.MayAsync(ContentAct.Edit, opened.Item, cancellationToken))
        {
            return NotFound();
        }
        var tree = await items.TreeAsync(opened.Item, cancellationToken);
        if (catalog.Find(tree, address) is not { } unit)
        {
            return NotFound();
        }
        Block = new(unit, forms.ValueOf(tree, unit, FormState.Clean));
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
