using Microsoft.AspNetCore.Http;

namespace Campus.Theme;

/// <summary>The value of <c>aria-current</c> for a link.</summary>
internal static class Current
{
    /// <summary>
    /// "page" on the page itself, "true" on pages below it, null elsewhere (and then the attribute is left out).
    /// </summary>
    public static string? Of(HttpContext http, string url)
    {
        // A menu may lead to another site, where nobody is while reading this page.
        if (!url.StartsWith('/'))
        {
            return null;
        }
        var path = http.Request.Path;
        if (path.Equals(url, StringComparison.OrdinalIgnoreCase))
        {
            return "page";
        }
        // Everything lies below the front pages of the site and of its management.
        var canHavePagesBelow = url is not ("/" or "/beheer");
        return canHavePagesBelow && path.StartsWithSegments(url, StringComparison.OrdinalIgnoreCase) ? "true" : null;
    }
}
