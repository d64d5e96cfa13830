using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>Who belongs to an organisation, who left, and who says to work there while nobody confirmed it.</summary>
[RequirePermission("ManageOrganisations")]
internal sealed class MembersModel(MemberList list) : PageModel
{
    private const string Left = "vertrokken";
    private const string Claims = "opgave";

    [BindProperty(Name = "wie", SupportsGet = true)]
    [Display(Name = "Wie wil je zien?")]
    public string? Which { get; set; }

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public StoredOrganisation Organisation { get; private set; } = null!;

    public MemberPage Members { get; private set; } = null!;

    public bool HasLeft => Which == Left;

    public bool IsClaims => Which == Claims;

    public IEnumerable<SelectListItem> Choices { get; } =
    [
        new("Wie er nu bij hoort", ""), new("Wie er niet meer bij hoort", Left),
        new("Wie zegt er te werken, zonder bevestiging", Claims),
    ];

    public string NobodyText => Which switch
    {
        Left => "Er is nog niemand weggegaan.",
        Claims => "Niemand zegt hier te werken zonder dat het bevestigd is.",
        _ => "Er hoort nog niemand bij deze organisatie.",
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var organisations = await list.OrganisationsAsync(AccountPermissions.ManageOrganisations.Name,
            cancellationToken);
        if (await organisations.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } organisation)
        {
            return NotFound();
        }
        Organisation = organisation;
        Members = IsClaims
            ? await list.ClaimsAsync(id, AccountPermissions.ManageOrganisations.Name, PageNumber, cancellationToken)
            : await list.PageAsync(id, AccountPermissions.ManageOrganisations.Name, HasLeft, PageNumber,
                cancellationToken);
        return Page();
    }
}
