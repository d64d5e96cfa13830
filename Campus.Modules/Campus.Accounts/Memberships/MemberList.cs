using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Memberships;

/// <summary>Somebody who belongs to an organisation, or did.</summary>
internal sealed record Member(
    string PersonId, string Name, string? Function, MembershipRole Role, Verification VerifiedBy, DateTime FromUtc,
    DateTime? UntilUtc);

/// <summary>Some of the members, and how many there are in all.</summary>
internal sealed record MemberPage(IReadOnlyList<Member> Members, int Total, int Number)
{
    public const int Size = 25;

    public int Pages => (Total + Size - 1) / Size;
}

/// <summary>The members of organisations, as far as the current user may see them.</summary>
internal sealed class MemberList(CampusDb db, IPermissionsOn<Organisation> permissions)
{
    /// <summary>The organisations whose members the current user may see, by name.</summary>
    public async Task<IQueryable<StoredOrganisation>> OrganisationsAsync(string permission,
        CancellationToken cancellationToken)
    {
        var reach = await permissions.WhereAsync(permission, cancellationToken);
        return reach.Of(db.Set<StoredOrganisation>().AsNoTracking(), row => row.Id);
    }

    /// <summary>A page of those who belong to an organisation now, or of those who left.</summary>
    public async Task<MemberPage> PageAsync(
        string organisationId, string permission, bool left, int page, CancellationToken cancellationToken)
    {
        var reach = await permissions.WhereAsync(permission, cancellationToken);
        var rows =
            from membership in reach.Of(db.Set<StoredMembership>().AsNoTracking(), row => row.OrganisationId)
            where membership.OrganisationId == organisationId && (membership.UntilUtc != null) == left
            join person in db.Set<CampusUser>() on membership.PersonId equals person.Id
            orderby person.NormalizedName, person.Id, membership.FromUtc
            select new Member(
                person.Id, person.Name, person.Function, membership.Role, membership.VerifiedBy, membership.FromUtc,
                membership.UntilUtc);
        return await PageAsync(rows, page, cancellationToken);
    }

    /// <summary>A page of those who say on their profile that they work there, while nobody confirmed it.</summary>
    public async Task<MemberPage> ClaimsAsync(string organisationId, string permission, int page,
        CancellationToken cancellationToken)
    {
        var reach = await permissions.WhereAsync(permission, cancellationToken);
        var said = db.Set<CampusUser>().AsNoTracking().Where(person => person.SaidOrganisationId == organisationId
            && !db.Set<StoredMembership>()
                .Any(row => row.PersonId == person.Id && row.OrganisationId == organisationId && row.UntilUtc == null));
        var rows =
            from person in reach.Of(said, person => person.SaidOrganisationId!)
            orderby person.NormalizedName, person.Id
            select new Member(
                person.Id, person.Name, person.Function, MembershipRole.Employee, Verification.Administrator,
                person.CreatedUtc, null);
        return await PageAsync(rows, page, cancellationToken);
    }

    private static async Task<MemberPage> PageAsync(IQueryable<Member> rows, int page,
        CancellationToken cancellationToken)
    {
        var total = await rows.CountAsync(cancellationToken);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + MemberPage.Size - 1) / MemberPage.Size));
        var members = await rows.Skip((number - 1) * MemberPage.Size).Take(MemberPage.Size)
            .ToListAsync(cancellationToken);
        return new MemberPage(members, total, number);
    }
}
