using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Roles;

/// <summary>Somebody who may do everything and can sign in, by one role.</summary>
internal sealed record Administrator(string UserId, string RoleId);

/// <summary>Sees to it that somebody is always left who may do everything.</summary>
internal sealed class Administrators(CampusDb db)
{
    public const string LastOne = "Dit is de laatste beheerder die kan inloggen. Maak eerst iemand anders beheerder.";

    /// <summary>
    /// Whether an administrator is left when only those stay for whom <paramref name="stays"/> holds. Call it in the
    /// transaction of the change: two who take each other's role in one moment come after each other.
    /// </summary>
    public async Task<bool> RemainAsync(Func<Administrator, bool> stays, CancellationToken cancellationToken)
    {
        // Rows that are written, with nothing new, stay locked until the transaction ends.
        await db.Set<CampusRole>().ExecuteUpdateAsync(
            set => set.SetProperty(role => role.NormalizedName, role => role.NormalizedName), cancellationToken);
        var now = await NowAsync(cancellationToken);
        return now.Count == 0 || now.Any(stays);
    }

    private async Task<List<Administrator>> NowAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<CampusRole>().AsNoTracking().ToListAsync(cancellationToken);
        var ids = all.Where(role => role.PermissionNames().Contains(Permission.SiteOwner.Name)).Select(role => role.Id).ToList();
        return await (
            from membership in db.Set<IdentityUserRole<string>>()
            join user in db.Set<CampusUser>() on membership.UserId equals user.Id
            where ids.Contains(membership.RoleId) && user.EmailConfirmed && user.LockedUtc == null && user.PasswordHash != null
            select new Administrator(membership.UserId, membership.RoleId)).ToListAsync(cancellationToken);
    }
}
