using Campus.Accounts.Data;
using Campus.Accounts.Memberships;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>Gives mail domains to organisations, and takes them away.</summary>
internal sealed class DomainChanges(CampusDb db, MembershipChanges memberships, IAudit audit, TimeProvider time)
{
    /// <summary>Adds a domain, and makes members of those who confirmed an address in it before.</summary>
    /// <returns>How many people became members, or why the domain was not added.</returns>
    public Task<(int People, string? Problem)> AddAsync(
        StoredOrganisation organisation, string? typed, CancellationToken cancellationToken) =>
        db.InTransactionAsync<(int, string?)>(
            async token =>
            {
                var domain = DomainName.Clean(typed);
                if (DomainName.Problem(domain) is { } problem)
                {
                    return (0, problem);
                }
                var owner = await db.Set<StoredMailDomain>()
                    .Where(row => row.Domain == domain).Select(row => row.OrganisationId).FirstOrDefaultAsync(token);
                if (owner is not null)
                {
                    return (0, owner == organisation.Id ? "Dit domein staat er al."
                        : "Dit domein hoort al bij een andere organisatie.");
                }
                var now = time.GetUtcNow().UtcDateTime;
                db.Add(new StoredMailDomain { Domain = domain, OrganisationId = organisation.Id, AddedUtc = now });
                audit.Record("Organisation", "DomainAdded", organisation.Id,
                    new { organisation.Name, Domain = domain });
                return (await TakeInAsync(organisation.Id, domain, token), null);
            },
            cancellationToken);

    /// <summary>Takes a domain away; whoever is a member by it stays one.</summary>
    public Task RemoveAsync(StoredOrganisation organisation, string domain, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var gone = await db.Set<StoredMailDomain>()
                    .Where(row => row.Domain == domain && row.OrganisationId == organisation.Id)
                        .ExecuteDeleteAsync(token);
                if (gone > 0)
                {
                    audit.Record("Organisation", "DomainRemoved", organisation.Id,
                        new { organisation.Name, Domain = domain });
                }
            },
            cancellationToken);

    private async Task<int> TakeInAsync(string organisationId, string domain, CancellationToken cancellationToken)
    {
        var ending = $"@{domain.ToUpperInvariant()}";
        var people = await db.Set<CampusUser>()
            .Where(user => user.EmailConfirmed && user.NormalizedEmail!.EndsWith(ending)
                && !db.Set<StoredMembership>()
                    .Any(row => row.PersonId == user.Id && row.OrganisationId == organisationId))
            .Select(user => user.Id).ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var membership = new Membership(organisationId, MembershipRole.Employee);
            await memberships.BeginAsync(person, membership, Verification.MailDomain, cancellationToken);
        }
        return people.Count;
    }
}
