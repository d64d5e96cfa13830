using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>The stores that get our statements, and how that goes.</summary>
[RequirePermission(XapiPermissions.Manage)]
internal sealed class TargetsModel(ForwardingTargets targets) : PageModel
{
    public const string Address = "/beheer/xapi/doorsturen";

    /// <summary>What just happened, to tell on the page.</summary>
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public IReadOnlyList<TargetState> Targets { get; private set; } = [];

    public string? Message => Done switch
    {
        "toegevoegd" => "De bestemming is toegevoegd. Het doorsturen begint vanzelf.",
        "gewijzigd" => "De bestemming is gewijzigd.",
        "verwijderd" => "De bestemming is verwijderd. Er gaat niets meer naartoe.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Targets = await targets.ListAsync(cancellationToken);
}
