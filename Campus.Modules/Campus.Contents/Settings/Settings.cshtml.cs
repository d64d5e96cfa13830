using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Contents.Settings;

/// <summary>The settings of the site.</summary>
[RequirePermission("ManageSettings")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class SettingsModel(ISiteSettings settings, SettingsChanges changes) : PageModel
{
    public const string Address = "/beheer/instellingen";

    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    [FromQuery(Name = "bewaard")]
    public bool Saved { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = await SettingsInput.ReadAsync(settings, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await changes.SaveAsync(Input, cancellationToken);
        return Redirect($"{Address}?bewaard=true");
    }
}
