using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.OwnOrganisation;

/// <summary>The organisations whose people somebody may see. Whoever may see none finds no such page.</summary>
[RequirePermission("ManageOwnAccount")]
internal sealed class OwnOrganisationsModel(MemberList list) : PageModel
{
    public const string Address = "/organisatie";
    private const int PageSize = 25;
    private int total;

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<StoredOrganisation> Organisations { get; private set; } = [];

    public int Pages => (total + PageSize - 1) / PageSize;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = await list.OrganisationsAsync(AccountPermissions.ViewMembers.Name, cancellationToken);
        total = await mine.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, Pages));
        Organisations = await mine.OrderBy(row => row.NormalizedName).ThenBy(row => row.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return total switch
        {
            0 => NotFound(),
            1 => Redirect($"{Address}/{Organisations[0].Id}"),
            _ => Page(),
        };
    }
}
