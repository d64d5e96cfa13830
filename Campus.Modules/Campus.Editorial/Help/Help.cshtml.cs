using Campus.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Help;

/// <summary>The whole guide for editors on one page.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class HelpModel(Guide guide) : PageModel
{
    public const string Address = "/beheer/hulp";

    public Guide Guide => guide;
}
