using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Items;
using Campus.Editorial.Editor;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>The links with which people without an account read along, and what they say.</summary>
[RequirePermission("AccessAdminPanel")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class LinksModel(
    ItemRepository items, IContentDefinitionManager definitions, ReviewLinks links, ReviewRemarks remarks, ContentAccess access, TimeProvider time) : PageModel
{
    public static IReadOnlyList<SelectListItem> Terms { get; } =
        [new("1 dag", "1"), new("1 week", "7"), new("2 weken", "14"), new("1 maand", "30"), new("3 maanden", "90")];

    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    [TempData]
    public string? Said { get; set; }

    /// <summary>The new link, shown once.</summary>
    [TempData]
    public string? Given { get; set; }

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    public string Title { get; private set; } = "";

    public IReadOnlyList<ReviewLink> All { get; private set; } = [];

    public IReadOnlyList<ReviewRemark> Remarks { get; private set; } = [];

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(
        [FromForm(Name = "do")] string? act, [FromForm(Name = "nummer")] string? id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } item)
        {
            return NotFound();
        }
        if (act == "trek-in")
        {
            await links.RevokeAsync(ContentItemId, id ?? "", cancellationToken);
            Said = "De link werkt niet meer.";
        }
        else if (act == "klaar")
        {
            await remarks.DoneAsync(ContentItemId, id ?? "", cancellationToken);
        }
        else if (ModelState.IsValid)
        {
            var token = await links.AddAsync(item, Input.Name!.Trim(), Input.Days, cancellationToken);
            Given = $"{Request.Scheme}://{Request.Host}{EditorLinks.PreviewRoot}/{token}";
        }
        else
        {
            return Page();
        }
        return Redirect(PublishLinks.Links(ContentItemId));
    }

    private async Task<ContentItem?> OpenAsync(CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(ContentItemId, cancellationToken) is not { Item: var item } || !await access.MayAsync(ContentAct.Edit, item, cancellationToken))
        {
            return null;
        }
        Title = await definitions.TitleOfAsync(item, cancellationToken);
        All = await links.ListAsync(ContentItemId, cancellationToken);
        Remarks = await remarks.ListAsync(ContentItemId, cancellationToken);
        return item;
    }
}
