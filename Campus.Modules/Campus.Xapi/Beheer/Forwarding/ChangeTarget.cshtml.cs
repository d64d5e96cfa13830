using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>One store to forward to: how it goes, and what is filled in about it.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ChangeTargetModel(ForwardingTargets targets, TargetChanges changes) : PageModel
{
    [BindProperty]
    public TargetForm Input { get; set; } = new();

    public TargetState Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(id, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Target = known;
        Input = TargetForm.Of(known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(id, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Target = known;
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (await changes.ChangeAsync(known, Input.Draft, cancellationToken) is not { } mistakes)
        {
            return NotFound();
        }
        TargetForm.Tell(mistakes, ModelState);
        return ModelState.IsValid ? Redirect($"{TargetsModel.Address}?gedaan=gewijzigd") : Page();
    }
}
