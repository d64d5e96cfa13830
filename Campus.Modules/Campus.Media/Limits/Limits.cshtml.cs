using Campus.Contents;
using Campus.Contents.Settings;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Media.Limits;

/// <summary>How large the files of this site may be, and how long the trash keeps them.</summary>
[RequirePermission("ManageSettings")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class LimitsModel(ISiteSettings settings, SettingsChanges changes) : PageModel
{
    public const string Address = $"{EditorLinks.Settings}/media";

    [BindProperty]
    public LimitsInput Input { get; set; } = new();

    [TempData]
    public string? Said { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = LimitsInput.Of(await MediaRules.ReadAsync(settings, cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await changes.SaveAsync(MediaRules.Setting, Input.Values(), cancellationToken);
        Said = "De grenzen zijn bewaard. Ze gelden voor wat je vanaf nu uploadt.";
        return Redirect(Address);
    }
}
