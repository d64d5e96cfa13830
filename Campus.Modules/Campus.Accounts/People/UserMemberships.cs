using System.Text.Json.Serialization;
using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>A membership as a recipe describes it: the organisation by its code, or by kind and name.</summary>
internal sealed record MembershipBody(string? Organisation, string? Role)
{
    /// <summary>What this person is there; null for a word that is no role.</summary>
    [JsonIgnore]
    public MembershipRole? Known =>
        Enum.TryParse<MembershipRole>(Role, out var role) && Enum.IsDefined(role) ? role : null;
}

/// <summary>
/// Memberships in recipes. Whoever applies one manages accounts, so an administrator verifies them; the organisation
/// that a person names is in a recipe what it is everywhere, a label.
/// </summary>
internal sealed class UserMemberships(CampusDb db, MembershipChanges changes)
{
    /// <summary>The memberships of now, by person.</summary>
    public async Task<ILookup<string, MembershipBody>> ExportAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from membership in db.Set<StoredMembership>().AsNoTracking()
            where membership.UntilUtc == null
            join organisation in db.Set<StoredOrganisation>().AsNoTracking()
                on membership.OrganisationId equals organisation.Id
            select new { membership.PersonId, Organisation = organisation, membership.Role })
                .ToListAsync(cancellationToken);
        return rows
            .Select(row =>
                (row.PersonId, Body: new MembershipBody(OrganisationBody.Of(row.Organisation).Key, row.Role.ToString())))
            .OrderBy(row => row.Body.Organisation, StringComparer.Ordinal)
            .ToLookup(row => row.PersonId, row => row.Body);
    }

    /// <summary>Makes somebody a member of those organisations that are here.</summary>
    public async Task AddAsync(string personId, IEnumerable<MembershipBody> wanted, CancellationToken cancellationToken)
    {
        foreach (var body in wanted)
        {
            if (body.Known is { } role && await FindAsync(body.Organisation, cancellationToken) is { } organisation)
            {
                var membership = new Membership(organisation, role);
                await changes.BeginAsync(personId, membership, Verification.Administrator, cancellationToken);
            }
        }
    }

    /// <summary>The id of an organisation by its code, or by kind and name; null when it is not here.</summary>
    public async Task<string?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return null;
        }
        var parts = key.Split('/', 2);
        var (kind, name) = parts.Length == 2 ? (parts[0], SearchName.Of(parts[1])) : (null, null);
        return await db.Set<StoredOrganisation>()
            .Where(row => row.CbsCode == key || (row.CbsCode == null && row.Kind == kind && row.NormalizedName == name))
            .Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
