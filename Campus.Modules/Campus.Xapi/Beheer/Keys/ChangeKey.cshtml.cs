using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>One credential: its name, what it may do, and the ways to end it.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ChangeKeyModel(
    CredentialList credentials, CredentialChanges changes, TimeProvider time) : PageModel
{
    [BindProperty]
    public KeyTerms Input { get; set; } = new();

    public ListedCredential Credential { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken)
    {
        if (await credentials.FindAsync(key, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Credential = known;
        Input = KeyTerms.Of(known.Row);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellationToken)
    {
        if (await credentials.FindAsync(key, cancellationToken) is not { } known)
        {
            return NotFound();
        }
        Credential = known;
        Input.Counts = KeyTerms.Count(known.Row);
        if (known.State == CredentialState.Revoked)
        {
            ModelState.AddModelError("", "Deze sleutel is ingetrokken en verandert niet meer.");
        }
        if (Input.Read(ModelState, nameof(Input), time.GetUtcNow().UtcDateTime) is not { } terms)
        {
            return Page();
        }
        await changes.ChangeAsync(key, terms, cancellationToken);
        return RedirectToPage("/Xapi/Beheer/Keys/Keys", new { gedaan = "gewijzigd" });
    }
}
