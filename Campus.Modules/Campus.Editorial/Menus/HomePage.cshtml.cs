using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Parts;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Menus;

/// <summary>Chooses what visitors see at <c>/</c>: an item, or the campus's own front page.</summary>
[RequirePermission("SetHomepage")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class HomePageModel(
    MenuItems items, IContentRoutes routes, IContentManager contents, ISiteSettings settings, IAudit audit, CampusDb db) : PageModel
{
    [FromQuery(Name = "zoek")]
    public string? Words { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ContentItem> Items { get; private set; } = [];

    public int Pages { get; private set; }

    /// <summary>The item that is the home page now; null for the campus's own.</summary>
    public ContentItem? Home { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Home = await routes.HomeAsync(cancellationToken) is { Length: > 0 } id ? await contents.GetAsync(id, cancellationToken: cancellationToken) : null;
        (Items, Pages) = await items.PagesAsync(Words, Number, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(string? home, CancellationToken cancellationToken)
    {
        var item = string.IsNullOrEmpty(home) ? null : await contents.GetAsync(home, cancellationToken: cancellationToken);
        if (item is null && !string.IsNullOrEmpty(home))
        {
            return NotFound();
        }
        await db.InTransactionAsync(
            async token =>
            {
                await settings.SetAsync(AutorouteHandler.HomeRouteSetting, item is null ? new JsonObject() : AutorouteHandler.HomeRoute(item.ContentItemId), token);
                audit.Record("Settings", "HomepageSet", item?.ContentItemId ?? "", new { item?.DisplayText });
            },
            cancellationToken);
        Said = item is null ? "De campus heeft weer zijn eigen startpagina." : $"‘{ItemTitle.Of(item)}’ is nu de startpagina.";
        return Redirect("/beheer/startpagina");
    }
}
