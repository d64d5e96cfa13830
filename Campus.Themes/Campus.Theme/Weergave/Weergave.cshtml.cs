using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Theme;

/// <summary>Switches between light and dark where scripts do not run.</summary>
[OpenToAll("A choice of colours, kept in the visitor's own cookie.")]
// A token would put a cookie on every page and keep all of them out of the cache, to guard a choice of colours.
[IgnoreAntiforgeryToken]
internal sealed class WeergaveModel : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost(string? thema, string? terug)
    {
        if (ThemeChoice.Known(thema) is { } choice)
        {
            ThemeChoice.Remember(HttpContext, choice);
        }
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug : "/");
    }
}
