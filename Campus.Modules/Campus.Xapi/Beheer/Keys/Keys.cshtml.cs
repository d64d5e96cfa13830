using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Xapi.Beheer.Keys;

/// <summary>Which programs may talk to the record store.</summary>
[RequirePermission(XapiPermissions.Manage)]
internal sealed class KeysModel(CredentialList credentials) : PageModel
{
    /// <summary>What just happened, to tell on the page.</summary>
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public ILookup<bool, ListedCredential> ByWorking { get; private set; } = null!;

    public string? Message => Done switch
    {
        "gewijzigd" => "De sleutel is gewijzigd.",
        "ingetrokken" => "De sleutel is ingetrokken. Wie hem nog gebruikt, komt er niet meer in.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await credentials.AllAsync(cancellationToken);
        ByWorking = all.ToLookup(credential => credential.State == CredentialState.Active);
    }
}
