using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>Ends a credential for good, after asking whether that is meant.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class RevokeKeyModel(CredentialList credentials, CredentialChanges changes) : PageModel
{
    public ListedCredential Credential { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await credentials.FindAsync(key, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Credential = known;
        return known.State == CredentialState.Revoked ? RedirectToPage("/Xapi/Beheer/Keys/ChangeKey", new { key }) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellationToken)
    {
        await changes.RevokeAsync(key, cancellationToken);
        return RedirectToPage("/Xapi/Beheer/Keys/Keys", new { gedaan = "ingetrokken" });
    }
}
