using Campus.Platform;
using Campus.Xapi.Credentials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>Makes a credential, and shows its secret in the answer to that and nowhere else.</summary>
[RequirePermission(XapiPermissions.Manage)]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AddKeyModel(CredentialChanges changes, SecretSeal seal, TimeProvider time) : PageModel
{
    [BindProperty]
    public KeyTerms Input { get; set; } = new() { Scopes = [Scopes.Write, Scopes.ReadMine] };

    [BindProperty]
    public string? Sealed { get; set; }

    /// <summary>The secret that was given; null as long as there is none.</summary>
    public NewSecret? Given { get; private set; }

    public void OnGet() => Sealed = seal.ForNewCredential();

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (seal.Open(Sealed) is not { Replaces: null } fresh)
        {
            ModelState.AddModelError("", "Het formulier stond te lang open. Druk nog een keer op de knop.");
            fresh = null;
        }
        var terms = Input.Read(ModelState, nameof(Input), time.GetUtcNow().UtcDateTime);
        if (fresh is not null && terms is not null)
        {
            if (await changes.AddAsync(fresh, terms, cancellationToken))
            {
                Given = fresh;
                Response.Headers.CacheControl = "no-store";
                return;
            }
            ModelState.AddModelError("", "Deze sleutel is al gemaakt en daarna veranderd. Druk nog een keer op de knop voor een nieuwe.");
            fresh = null;
        }
        if (fresh is null)
        {
            ModelState.Remove(nameof(Sealed));
            Sealed = seal.ForNewCredential();
        }
    }
}
