using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Memberships;

/// <summary>A confirmed address in the mail domain of an organisation shows that its owner works there.</summary>
internal sealed class ConfirmedAddress(CampusDb db, MembershipChanges memberships)
{
    /// <summary>
    /// Makes whoever just confirmed an address a member of the organisation it belongs to, in the caller's
    /// transaction. Whoever was a member there before is not made one again by this: that ended for a reason.
    /// </summary>
    public async Task TakeAsync(CampusUser user, CancellationToken cancellationToken)
    {
        var domain = DomainName.Of(user.Email!);
        var organisation = await db.Set<StoredMailDomain>()
            .Where(row => row.Domain == domain).Select(row => row.OrganisationId)
                .FirstOrDefaultAsync(cancellationToken);
        if (organisation is not null && !await db.Set<StoredMembership>()
            .AnyAsync(row => row.PersonId == user.Id && row.OrganisationId == organisation, cancellationToken))
        {
            var membership = new Membership(organisation, MembershipRole.Employee);
            await memberships.BeginAsync(user.Id, membership, Verification.MailDomain, cancellationToken);
        }
    }
}
