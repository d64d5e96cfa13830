using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>Finds who has a role with a permission. Accounts that are locked for good are left out.</summary>
internal sealed class Colleagues(CampusDb db, PermissionCatalog catalog, IRolePermissions permissions, TimeProvider time) : IColleagues
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Colleague>> WithPermissionAsync(string permission, CancellationToken cancellationToken = default)
    {
        var granting = catalog.GrantedBy(permission);
        var byRole = await permissions.ByRoleAsync(cancellationToken);
        string[] roles = [.. byRole.Where(role => role.Value.Overlaps(granting)).Select(role => role.Key)];
        var now = time.GetUtcNow();
        var found = await (
            from user in db.Set<CampusUser>()
            where user.LockoutEnd == null || user.LockoutEnd < now
            join link in db.Set<IdentityUserRole<string>>() on user.Id equals link.UserId
            join role in db.Set<CampusRole>() on link.RoleId equals role.Id
            where roles.Contains(role.Name!)
            orderby user.Name, user.Id
            select new { user.Id, user.Name, user.Email, Role = role.Name }).Take(Most).ToListAsync(cancellationToken);
        return [.. found.GroupBy(row => row.Id).Select(rows =>
            new Colleague(rows.Key, rows.First().Name, rows.First().Email ?? "", [.. rows.Select(row => row.Role!)]))];
    }
}
