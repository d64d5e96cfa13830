using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Campus.Platform;

/// <summary>All permissions that modules define, and which of them grants which.</summary>
public sealed class PermissionCatalog
{
    private readonly FrozenDictionary<string, Permission> known;
    private readonly ConcurrentDictionary<string, FrozenSet<string>> grantedBy = new(StringComparer.Ordinal);

    /// <summary>Collects the permissions of all modules.</summary>
    public PermissionCatalog(ModuleCatalog modules)
    {
        Permission[] platform =
            [Permission.SiteOwner, Permission.AccessAdminPanel, Permission.ViewComponents, Permission.ViewContent];
        known = platform
            .Concat(modules.Modules.SelectMany(module => module.Startup.Permissions))
            .GroupBy(permission => permission.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    /// <summary>All known permissions by name.</summary>
    public IReadOnlyCollection<Permission> All => known.Values;

    /// <summary>
    /// Every permission name whose holder has <paramref name="permission"/>: itself, what implies it, SiteOwner.
    /// </summary>
    public IReadOnlySet<string> GrantedBy(string permission) => grantedBy.GetOrAdd(permission, Closure);

    private FrozenSet<string> Closure(string permission)
    {
        HashSet<string> names = [permission, Permission.SiteOwner.Name];
        Stack<Permission> open = new(known.TryGetValue(permission, out var found) ? found.ImpliedBy : []);
        while (open.TryPop(out var implying))
        {
            if (names.Add(implying.Name))
            {
                foreach (var next in implying.ImpliedBy)
                {
                    open.Push(next);
                }
            }
        }
        return names.ToFrozenSet(StringComparer.Ordinal);
    }
}
