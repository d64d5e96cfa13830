using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Memberships;

/// <summary>A membership of somebody, with the name of the organisation.</summary>
internal sealed record MembershipRow(
    string Id, string OrganisationId, string Organisation, MembershipRole Role, Verification VerifiedBy,
    DateTime FromUtc, DateTime? UntilUtc);

/// <summary>To which organisations somebody belongs, and belonged.</summary>
[RequirePermission("ManageOrganisations")]
internal sealed class MembershipsModel(CampusDb db) : PageModel
{
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public CampusUser Person { get; private set; } = null!;

    public IReadOnlyList<MembershipRow> Now { get; private set; } = [];

    public IReadOnlyList<MembershipRow> Before { get; private set; } = [];

    public string? Message => Done switch
    {
        "toegevoegd" => "De organisatie is toegevoegd. Het geldt meteen.",
        "beeindigd" => "Dit is beëindigd. Het geldt meteen.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Set<CampusUser>().AsNoTracking()
            .FirstOrDefaultAsync(user => user.Id == id, cancellationToken) is not { } person)
        {
            return NotFound();
        }
        Person = person;
        var rows = await (
            from membership in db.Set<StoredMembership>()
            where membership.PersonId == id
            join organisation in db.Set<StoredOrganisation>() on membership.OrganisationId equals organisation.Id
            orderby membership.FromUtc descending, membership.Id
            select new MembershipRow(
                membership.Id, organisation.Id, organisation.Name, membership.Role, membership.VerifiedBy,
                membership.FromUtc, membership.UntilUtc)).ToListAsync(cancellationToken);
        Now = [.. rows.Where(row => row.UntilUtc is null)];
        Before = [.. rows.Where(row => row.UntilUtc is not null)];
        return Page();
    }
}
