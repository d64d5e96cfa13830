using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>Stops forwarding to a store for good, after asking whether that is meant.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class RemoveTargetModel(ForwardingTargets targets, TargetChanges changes) : PageModel
{
    public TargetState Target { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await targets.FindAsync(id, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Target = known;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        await changes.RemoveAsync(id, cancellationToken);
        return Redirect($"{TargetsModel.Address}?gedaan=verwijderd");
    }
}
