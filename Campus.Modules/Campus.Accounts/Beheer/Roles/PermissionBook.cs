using Campus.Accounts.Data;
using Campus.Platform;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>What one part of the campus lets people do.</summary>
internal sealed record PermissionGroup(string Title, IReadOnlyList<PermissionLine> Lines);

/// <summary>One permission as a role has it.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Stored">Whether the role names it itself.</param>
/// <param name="ImpliedBy">What the role has that includes it, in words; null when nothing does.</param>
internal sealed record PermissionLine(Permission Permission, bool Stored, string? ImpliedBy)
{
    public bool Held => Stored || ImpliedBy is not null;
}

/// <summary>All permissions by the module that they belong to.</summary>
internal sealed class PermissionBook(ModuleCatalog modules, PermissionCatalog catalog)
{
    private const string General = "Algemeen";

    public IReadOnlyList<PermissionGroup> Groups(CampusRole role)
    {
        var byModule = modules.Modules
            .Select(module => (module.Title, Permissions: module.Startup.Permissions.ToList()))
            .Where(module => module.Permissions.Count > 0)
            .ToList();
        var named = byModule.SelectMany(module => module.Permissions).Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        var general = catalog.All.Where(permission => !named.Contains(permission.Name)).OrderBy(permission => permission.Description, StringComparer.Ordinal);
        return
        [
            new PermissionGroup(General, [.. general.Select(permission => Line(permission, role))]),
            .. byModule.Select(module => new PermissionGroup(module.Title, [.. module.Permissions.Select(permission => Line(permission, role))])),
        ];
    }

    /// <summary>Names that the role stores and no module knows: another site's, which are kept.</summary>
    public IReadOnlyList<string> Unknown(CampusRole role)
    {
        var known = catalog.All.Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        return [.. role.Permissions.Where(name => !known.Contains(name))];
    }

    private PermissionLine Line(Permission permission, CampusRole role)
    {
        var granting = catalog.GrantedBy(permission.Name);
        var by = role.PermissionNames().FirstOrDefault(name => name != permission.Name && granting.Contains(name));
        return new PermissionLine(
            permission, role.Permissions.Contains(permission.Name), by is null ? null : catalog.All.First(known => known.Name == by).Description);
    }
}
