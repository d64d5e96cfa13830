using Campus.Contents;
using Campus.Contents.Settings;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Settings;

/// <summary>The settings of the site.</summary>
[RequirePermission("ManageSettings")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class SettingsModel(ISiteSettings settings, SettingsChanges changes) : PageModel
{
    public const string Address = EditorLinks.Settings;

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
        await changes.SaveAsync(Input.Name.Trim(), Input.Parts(), cancellationToken);
        return Redirect($"{Address}?bewaard=true");
    }
}
