using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Memberships;

/// <summary>
/// Begins and ends memberships, each with an entry in the log. Call it in the transaction of what it belongs to.
/// </summary>
internal sealed class MembershipChanges(CampusDb db, IStamps stamps, IDomainEvents events, IAudit audit,
    TimeProvider time)
{
    /// <summary>
    /// Makes somebody a member; whoever is one with another role has that one ended. False when this person is that
    /// already.
    /// </summary>
    public async Task<bool> BeginAsync(
        string personId, Membership wanted, Verification verifiedBy, CancellationToken cancellationToken)
    {
        await LockAsync(personId, cancellationToken);
        var open = await db.Set<StoredMembership>().FirstOrDefaultAsync(
            row => row.PersonId == personId && row.OrganisationId == wanted.OrganisationId && row.UntilUtc == null,
            cancellationToken);
        if (open?.Role == wanted.Role)
        {
            return false;
        }
        if (open is not null)
        {
            await EndAsync(open, cancellationToken);
        }
        db.Add(new StoredMembership
        {
            Id = IdGenerator.NewId(),
            PersonId = personId,
            OrganisationId = wanted.OrganisationId,
            Role = wanted.Role,
            FromUtc = time.GetUtcNow().UtcDateTime,
            VerifiedBy = verifiedBy,
        });
        await RecordAsync("MembershipBegan", personId, wanted, verifiedBy, cancellationToken);
        return true;
    }

    /// <summary>Ends one of somebody's memberships; false when it is not theirs, or over.</summary>
    public async Task<bool> EndAsync(string personId, string membershipId, CancellationToken cancellationToken)
    {
        await LockAsync(personId, cancellationToken);
        var open = await db.Set<StoredMembership>().FirstOrDefaultAsync(
            row => row.Id == membershipId && row.PersonId == personId && row.UntilUtc == null, cancellationToken);
        if (open is null)
        {
            return false;
        }
        await EndAsync(open, cancellationToken);
        return true;
    }

    /// <summary>Ends what an address proved, for the address is another one now.</summary>
    public async Task EndThoseByMailAsync(string personId, CancellationToken cancellationToken)
    {
        await LockAsync(personId, cancellationToken);
        var proved = await db.Set<StoredMembership>()
            .Where(row => row.PersonId == personId && row.UntilUtc == null && row.VerifiedBy == Verification.MailDomain)
            .ToListAsync(cancellationToken);
        foreach (var membership in proved)
        {
            await EndAsync(membership, cancellationToken);
        }
    }

    private async Task EndAsync(StoredMembership open, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        open.UntilUtc = now > open.FromUtc ? now : open.FromUtc;
        var ended = new Membership(open.OrganisationId, open.Role);
        await RecordAsync("MembershipEnded", open.PersonId, ended, open.VerifiedBy, cancellationToken);
        // Written at once: the one that follows would be a second one at the same time.
        await db.SaveChangesAsync(cancellationToken);
        await events.RaiseAsync(new MembershipEnded(open.PersonId, open.OrganisationId, open.Role), cancellationToken);
    }

    private async Task RecordAsync(
        string what, string personId, Membership membership, Verification verifiedBy,
        CancellationToken cancellationToken)
    {
        var name = await db.Set<StoredOrganisation>()
            .Where(row => row.Id == membership.OrganisationId).Select(row => row.Name).SingleAsync(cancellationToken);
        var role = MembershipWords.Of(membership.Role);
        audit.Record("User", what, personId,
            new { Organisation = name, Role = role, VerifiedBy = verifiedBy.ToString() });
        await stamps.ChangeAsync(AccountStamp.Name, cancellationToken);
    }

    // A row that is written, with nothing new, stays locked until the transaction ends: two forms come after each
    // other.
    private Task<int> LockAsync(string personId, CancellationToken cancellationToken) =>
        db.Set<CampusUser>().Where(row => row.Id == personId)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(row => row.NormalizedName, row => row.NormalizedName), cancellationToken);
}
