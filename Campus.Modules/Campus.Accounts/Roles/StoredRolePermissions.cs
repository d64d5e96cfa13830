using System.Collections.Frozen;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Roles;

/// <summary>What every role may do, read once and kept until a machine stamps a change.</summary>
internal sealed class StoredRolePermissions(CampusDb db, IStamps stamps, RolePermissionCache cache) : IRolePermissions
{
    public const string Stamp = "roles";

    public async ValueTask<IReadOnlyDictionary<string, IReadOnlySet<string>>> ByRoleAsync(
        CancellationToken cancellationToken = default)
    {
        // The stamp is read before the roles: a change in between leaves an old stamp on new roles, which is read again.
        var stamp = await stamps.CurrentAsync(Stamp, cancellationToken);
        if (cache.Known is { } known && known.Stamp == stamp)
        {
            return known.ByRole;
        }
        var roles = await db.Set<CampusRole>().AsNoTracking().ToListAsync(cancellationToken);
        var byRole = roles.ToFrozenDictionary(role => role.Name!, IReadOnlySet<string> (role) => role.PermissionNames().ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        // What a running transaction changed may still be rolled back: it is not for others.
        if (db.Database.CurrentTransaction is null)
        {
            cache.Known = new(stamp, byRole);
        }
        return byRole;
    }
}

/// <summary>What this process knows about roles, and the stamp it was read under.</summary>
internal sealed class RolePermissionCache
{
    private volatile Entry? known;

    public Entry? Known
    {
        get => known;
        set => known = value;
    }

    internal sealed record Entry(string Stamp, IReadOnlyDictionary<string, IReadOnlySet<string>> ByRole);
}
