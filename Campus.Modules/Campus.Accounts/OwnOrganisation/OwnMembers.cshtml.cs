using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.OwnOrganisation;

/// <summary>
/// Who belongs to an organisation, for its coordinator. An organisation of others is not there: who asks learns
/// nothing of it.
/// </summary>
[RequirePermission("ManageOwnAccount")]
internal sealed class OwnMembersModel(MemberList list) : PageModel
{
    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    public StoredOrganisation Organisation { get; private set; } = null!;

    public MemberPage Members { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var mine = await list.OrganisationsAsync(AccountPermissions.ViewMembers.Name, cancellationToken);
        if (await mine.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } organisation)
        {
            return NotFound();
        }
        Organisation = organisation;
        Members = await list.PageAsync(id, AccountPermissions.ViewMembers.Name, left: false, PageNumber,
            cancellationToken);
        return Page();
    }
}
