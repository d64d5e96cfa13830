using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>Gives a credential another secret, and shows it in the answer to that and nowhere else.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ReplaceSecretModel(
    CredentialList credentials, CredentialChanges changes, SecretSeal seal) : PageModel
{
    [BindProperty]
    public string? Sealed { get; set; }

    public ListedCredential Credential { get; private set; } = null!;

    /// <summary>The secret that was given; null as long as there is none.</summary>
    public NewSecret? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellationToken)
    {
        var asked = seal.Open(Sealed);
        if (asked?.Key == key && asked.Replaces is not null && await changes.ReplaceSecretAsync(asked, cancellationToken))
        {
            Given = asked;
            Response.Headers.CacheControl = "no-store";
        }
        else
        {
            ModelState.AddModelError("", "Het geheim is niet vervangen: het formulier stond te lang open, of iemand anders was je voor. Probeer het opnieuw.");
        }
        return await FindAsync(key, cancellationToken) ? Page() : NotFound();
    }

    private async Task<bool> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (await credentials.FindAsync(key, cancellationToken) is not { State: not CredentialState.Revoked } known)
        {
            return false;
        }
        Credential = known;
        ModelState.Remove(nameof(Sealed));
        Sealed = seal.ForCredential(known.Key, known.Row.Salt);
        return true;
    }
}
