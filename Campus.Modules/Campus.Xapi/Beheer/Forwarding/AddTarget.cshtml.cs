using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>Adds a store to forward to.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AddTargetModel(TargetChanges changes) : PageModel
{
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // What is missing is wrong for the store of targets as well, so nothing is added then, and all mistakes are
        // told at once.
        TargetForm.Tell(await changes.AddAsync(Input.Draft, cancellationToken), ModelState);
        return ModelState.IsValid ? Redirect($"{TargetsModel.Address}?gedaan=toegevoegd") : Page();
    }
}
