using Campus.Accounts.Beheer.People;
using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Memberships;

/// <summary>Ends somebody's membership of an organisation, after a question.</summary>
[RequirePermission("ManageOrganisations")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class EndMembershipModel(CampusDb db, MembershipChanges changes) : PageModel
{
    public string Id { get; private set; } = "";

    public string Person { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string id, string membership, CancellationToken cancellationToken)
    {
        var found = await (
            from row in db.Set<StoredMembership>()
            where row.Id == membership && row.PersonId == id && row.UntilUtc == null
            join person in db.Set<CampusUser>() on row.PersonId equals person.Id
            join organisation in db.Set<StoredOrganisation>() on row.OrganisationId equals organisation.Id
            select new { Person = person.Name, Organisation = organisation.Name })
                .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }
        (Id, Person, Organisation) = (id, found.Person, found.Organisation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string membership, CancellationToken cancellationToken) =>
        await db.InTransactionAsync(token => changes.EndAsync(id, membership, token), cancellationToken)
            ? Redirect($"{UsersModel.Address}/{id}/organisaties?gedaan=beeindigd")
            : NotFound();
}
