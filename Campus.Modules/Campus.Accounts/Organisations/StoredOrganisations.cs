using System.Linq.Expressions;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Organisations;

internal sealed class StoredOrganisations(CampusDb db) : IOrganisations
{
    private static readonly Expression<Func<StoredOrganisation, Organisation>> AsOrganisation =
        row => new Organisation(row.Id, row.Name, row.CbsCode, row.Province, row.Kind);

    public async Task<IReadOnlyDictionary<string, Organisation>> FindAsync(
        IReadOnlyCollection<string> organisationIds, CancellationToken cancellationToken = default) =>
        await db.Set<StoredOrganisation>()
            .Where(row => organisationIds.Contains(row.Id))
            .Select(AsOrganisation)
            .ToDictionaryAsync(organisation => organisation.Id, cancellationToken);

    public Task<Organisation?> FindByCodeAsync(string code, CancellationToken cancellationToken = default) =>
        db.Set<StoredOrganisation>()
            .Where(row => row.CbsCode == code)
            .Select(AsOrganisation)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<Organisation>> SearchAsync(
        string text, int atMost, CancellationToken cancellationToken = default)
    {
        var start = SearchName.Of(text);
        var word = " " + start;
        return await db.Set<StoredOrganisation>()
            .Where(row => start == "" || row.NormalizedName.StartsWith(start) || row.NormalizedName.Contains(word))
            .OrderBy(row => row.NormalizedName).ThenBy(row => row.Id)
            .Take(atMost)
            .Select(AsOrganisation)
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Membership>>> MembershipsAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default)
    {
        var rows = await db.Set<StoredMembership>()
            .Where(row => personIds.Contains(row.PersonId) && row.UntilUtc == null).OrderBy(row => row.Id)
            .Select(row => new { row.PersonId, row.OrganisationId, row.Role }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.PersonId).ToDictionary(
            group => group.Key,
            IReadOnlyList<Membership> (group) => [.. group.Select(row => new Membership(row.OrganisationId, row.Role))]);
    }
}
