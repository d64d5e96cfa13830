using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer;

/// <summary>Nobody gives away what they do not have themselves, and nobody changes somebody who may do more than they.</summary>
internal sealed class GivenRights(CampusDb db, ICurrentUser user, IPermissions permissions)
{
    /// <summary>Whether the current user may give this role, or take it away.</summary>
    public async Task<bool> MayGiveAsync(CampusRole role, CancellationToken cancellationToken) =>
        (await HasAsync(AccountPermissions.AssignRoleToUsers.Name, cancellationToken)
            || await HasAsync(AccountPermissions.AssignRole(role.Name!), cancellationToken))
        && await HoldAsync(role.PermissionNames(), cancellationToken);

    /// <summary>Whether the current user may do all that this person may do.</summary>
    public async Task<bool> MayChangeAsync(CampusUser person, CancellationToken cancellationToken)
    {
        var roles = await (
            from membership in db.Set<IdentityUserRole<string>>()
            join role in db.Set<CampusRole>() on membership.RoleId equals role.Id
            where membership.UserId == person.Id
            select role).AsNoTracking().ToListAsync(cancellationToken);
        return await HoldAsync(roles.SelectMany(role => role.PermissionNames()), cancellationToken);
    }

    /// <summary>Whether the current user has all of these permissions.</summary>
    public async Task<bool> HoldAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            if (!await HasAsync(name, cancellationToken))
            {
                return false;
            }
        }
        return true;
    }

    public async Task<bool> HasAsync(string permission, CancellationToken cancellationToken) =>
        await permissions.HasAsync(user.Principal, permission, cancellationToken);
}
