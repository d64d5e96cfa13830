using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Memberships;
using Campus.Accounts.Roles;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.People;

/// <summary>What an administrator typed about somebody; already found to be in order.</summary>
internal sealed record UserFacts(string Name, string Email, string? OrganisationId, string? Function);

/// <summary>What administrators do to accounts of others. Each gives null when it was done, or why it was not.</summary>
internal sealed class UserChanges(
    CampusDb db,
    UserManager<CampusUser> users,
    GivenRights rights,
    Administrators administrators,
    ICurrentUser self,
    OpenSessions sessions,
    MembershipChanges memberships,
    IMailbox mailbox,
    AccountMails mails,
    IStamps stamps,
    IAudit audit,
    TimeProvider time)
{
    public const string MayDoMore = "Deze persoon mag meer dan jij. Vraag het aan iemand die dat ook mag.";

    public Task<string?> EditAsync(CampusUser user, UserFacts facts, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            async token =>
            {
                var newAddress = !string.Equals(user.Email, facts.Email, StringComparison.Ordinal);
                if (newAddress && await users.FindByEmailAsync(facts.Email) is { } other && other.Id != user.Id)
                {
                    return "Dit e-mailadres hoort al bij een ander account.";
                }
                if (newAddress && !await administrators.RemainAsync(left => left.UserId != user.Id, token))
                {
                    return Administrators.LastOne;
                }
                var (changed, before) = (Changed(user, facts), user.Email!);
                (user.Name, user.SaidOrganisationId, user.Function) = (facts.Name, facts.OrganisationId, facts.Function);
                if (newAddress)
                {
                    // Somebody has to show that they read the new address, and links in mail to the old one end.
                    (user.Email, user.UserName, user.EmailConfirmed) = (facts.Email, facts.Email, false);
                    await users.UpdateSecurityStampAsync(user);
                    await sessions.EndOthersAsync(user.Id, token);
                    await memberships.EndThoseByMailAsync(user.Id, token);
                    // Whoever reads the old address must hear of it: the one who changed it may not be who they say.
                    await mailbox.PostAsync(await mails.AddressChangedAsync(user, before, token), $"account-address:{user.Id}:{user.SecurityStamp}", token);
                }
                await users.UpdateAsync(user);
                audit.Record("User", "Changed", user.Id, new { Fields = changed });
                return null;
            },
            cancellationToken);

    public Task<string?> LockAsync(CampusUser user, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            async token =>
            {
                if (user.Id == self.Id)
                {
                    return "Jezelf kun je niet op slot zetten.";
                }
                if (!await administrators.RemainAsync(left => left.UserId != user.Id, token))
                {
                    return Administrators.LastOne;
                }
                (user.LockedUtc, user.LockReason) = (time.GetUtcNow().UtcDateTime, reason);
                await users.UpdateSecurityStampAsync(user);
                await sessions.EndOthersAsync(user.Id, token);
                audit.Record("User", "Locked", user.Id, new { Reason = reason });
                return null;
            },
            cancellationToken);

    public Task<string?> UnlockAsync(CampusUser user, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            async _ =>
            {
                (user.LockedUtc, user.LockReason) = (null, null);
                await users.UpdateAsync(user);
                audit.Record("User", "Unlocked", user.Id);
                return null;
            },
            cancellationToken);

    public Task<string?> SetRolesAsync(CampusUser user, IReadOnlyCollection<string> wanted, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            async token =>
            {
                var held = await db.Set<IdentityUserRole<string>>().Where(row => row.UserId == user.Id).ToListAsync(token);
                var roles = await db.Set<CampusRole>().AsNoTracking().ToListAsync(token);
                var added = roles.Where(role => wanted.Contains(role.Id) && held.All(row => row.RoleId != role.Id)).ToList();
                var removed = roles.Where(role => !wanted.Contains(role.Id) && held.Any(row => row.RoleId == role.Id)).ToList();
                if (await RefusalAsync([.. added, .. removed], token) is { } refusal)
                {
                    return refusal;
                }
                if (!await administrators.RemainAsync(left => left.UserId != user.Id || removed.All(role => role.Id != left.RoleId), token))
                {
                    return Administrators.LastOne;
                }
                db.AddRange(added.Select(role => new IdentityUserRole<string> { UserId = user.Id, RoleId = role.Id }));
                db.RemoveRange(held.Where(row => removed.Any(role => role.Id == row.RoleId)));
                Record(user, "RolesAdded", added);
                Record(user, "RolesRemoved", removed);
                return null;
            },
            cancellationToken);

    /// <summary>Why these roles may not be given or taken; null when they may.</summary>
    public async Task<string?> RefusalAsync(IReadOnlyCollection<CampusRole> roles, CancellationToken cancellationToken)
    {
        foreach (var role in roles)
        {
            if (role.Name is SystemRoles.Anonymous or SystemRoles.Authenticated)
            {
                return $"De rol {role.Name} heeft iedereen al vanzelf.";
            }
            if (!await rights.MayGiveAsync(role, cancellationToken))
            {
                return $"De rol {role.Name} kun jij niet geven of weghalen: die rol mag iets wat jij niet mag.";
            }
        }
        return null;
    }

    private Task<string?> ChangeAsync(CampusUser user, Func<CancellationToken, Task<string?>> change, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (!await rights.MayChangeAsync(user, token))
                {
                    return MayDoMore;
                }
                var problem = await change(token);
                if (problem is null)
                {
                    await stamps.ChangeAsync(AccountStamp.Name, token);
                }
                return problem;
            },
            cancellationToken);

    private void Record(CampusUser user, string what, List<CampusRole> roles)
    {
        if (roles.Count > 0)
        {
            audit.Record("User", what, user.Id, new { Roles = roles.Select(role => role.Name) });
        }
    }

    // The log says what kind of thing changed; the things themselves, such as an address, are nobody's business there.
    private static List<string> Changed(CampusUser user, UserFacts facts) =>
    [
        .. user.Name == facts.Name ? [] : (string[])["Name"],
        .. user.Email == facts.Email ? [] : (string[])["Email"],
        .. user.SaidOrganisationId == facts.OrganisationId ? [] : (string[])["Organisation"],
        .. user.Function == facts.Function ? [] : (string[])["Function"],
    ];
}
