using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>Shows the page of a draft at the width of a phone or of a desktop.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class FrameModel(PreviewItems items, IContentDefinitionManager definitions, PublicAddress addresses, ContentAccess access) : PageModel
{
    public static IReadOnlyList<(string Name, string Label, string Icon)> Widths { get; } =
        [("telefoon", "Telefoon", "phone"), ("breed", "Breed scherm", "layout-grid")];

    [BindProperty(SupportsGet = true, Name = "breedte")]
    public string? Chosen { get; set; }

    public string Width => Widths.Any(width => width.Name == Chosen) ? Chosen! : "breed";

    public string Title { get; private set; } = "";

    public ContentItem Item { get; private set; } = null!;

    /// <summary>Where visitors will find it; null when there is no such page.</summary>
    public string? Address { get; private set; }

    public string PreviewUrl => EditorLinks.PreviewOf(Item.ContentItemId);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await items.AsPublishedAsync(id, cancellationToken) is not { } item || !await access.MayAsync(ContentAct.Preview, item, cancellationToken))
        {
            return NotFound();
        }
        Item = item;
        Title = await definitions.TitleOfAsync(item, cancellationToken);
        Address = await addresses.OfAsync(item, cancellationToken);
        Response.Headers.ContentSecurityPolicy = $"{Response.Headers.ContentSecurityPolicy}; frame-src 'self'";
        return Page();
    }
}
