using Campus.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Campus.Theme;

/// <summary>The entries of a menu. A page shows five menus, so they are written without a view of their own.</summary>
internal static class MenuLinks
{
    /// <summary>An item of a list for each entry; the one that leads to this page is marked.</summary>
    public static HtmlString Render(HttpContext http, IReadOnlyList<MenuItem> items)
    {
        // Of a page and one above it in the same menu, only the page is where somebody is.
        var here = items.Where(item => Current.Of(http, item.Url) is not null).MaxBy(item => item.Url.Length);
        return Markup.Join(items.Select(item => Render(http, item, item == here)));
    }

    private static HtmlString Render(HttpContext http, MenuItem item, bool isHere)
    {
        var current = Markup.Attribute("aria-current", isHere ? Current.Of(http, item.Url) : null);
        var hasIcon = item.Place is MenuPlace.Beheer or MenuPlace.Account;
        var icon = hasIcon && item.Icon is { } name ? Icon.Render(http, name) : Markup.Empty;
        return Markup.Of($"""<li><a href="{item.Url}"{current}>{icon}{item.Text}</a></li>""");
    }
}
