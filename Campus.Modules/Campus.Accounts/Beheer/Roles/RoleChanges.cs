using Campus.Accounts.Data;
using Campus.Accounts.Roles;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>What a role is to become.</summary>
/// <param name="Seen">The role's concurrency stamp when the form was shown.</param>
/// <param name="Description">The new description.</param>
/// <param name="AsksTwoSteps">Whether its people have to sign in with two steps.</param>
/// <param name="Permissions">The permissions of this campus that it is to have.</param>
internal sealed record RoleWish(string? Seen, string? Description, bool AsksTwoSteps, IReadOnlyCollection<string> Permissions);

/// <summary>What administrators do to roles. Each gives null when it was done, or why it was not.</summary>
internal sealed class RoleChanges(
    CampusDb db, GivenRights rights, Administrators administrators, PermissionCatalog catalog, ILookupNormalizer normalizer, IStamps stamps, IAudit audit)
{
    public const string ChangedMeanwhile = "Iemand anders heeft deze rol intussen gewijzigd. Kijk eerst wat er nu staat.";

    public static bool IsSystem(CampusRole role) => role.Name is SystemRoles.Anonymous or SystemRoles.Authenticated || IsAlwaysAll(role);

    public static bool IsAlwaysAll(CampusRole role) => role.Name == RoleNames.OrchardAdministrator;

    /// <summary>Makes a role without permissions.</summary>
    public Task<(string? Id, string? Problem)> AddAsync(string name, string? description, CancellationToken cancellationToken) =>
        db.InTransactionAsync<(string?, string?)>(
            async token =>
            {
                var key = normalizer.NormalizeName(name);
                if (await db.Set<CampusRole>().AnyAsync(role => role.NormalizedName == key, token))
                {
                    return (null, "Er is al een rol met deze naam.");
                }
                var added = new CampusRole { Id = IdGenerator.NewId(), Name = name, NormalizedName = key, Description = description };
                added.ConcurrencyStamp = IdGenerator.NewId();
                db.Add(added);
                audit.Record("Roles", "Created", name, new { Description = description });
                await stamps.ChangeAsync(StoredRolePermissions.Stamp, token);
                return (added.Id, null);
            },
            cancellationToken);

    /// <summary>Makes a role, tracked, as wished; permissions that no module knows stay.</summary>
    public Task<string?> ChangeAsync(CampusRole role, RoleWish wish, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var known = catalog.All.Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
                List<string> after = [.. role.Permissions.Where(name => !known.Contains(name) || wish.Permissions.Contains(name))];
                after.AddRange(wish.Permissions.Where(name => known.Contains(name) && !after.Contains(name)).Distinct(StringComparer.Ordinal).ToList());
                var added = after.Except(role.Permissions, StringComparer.Ordinal).ToList();
                var removed = role.Permissions.Except(after, StringComparer.Ordinal).ToList();
                if (await RefusalAsync(role, wish, [.. added, .. removed], after, token) is { } refusal)
                {
                    return refusal;
                }
                var asksOtherwise = wish.AsksTwoSteps != role.AsksTwoSteps;
                (role.Description, role.Permissions, role.AsksTwoSteps) = (wish.Description, after, wish.AsksTwoSteps);
                role.ConcurrencyStamp = IdGenerator.NewId();
                var twoSteps = !asksOtherwise ? null : wish.AsksTwoSteps ? "Asked" : "NotAsked";
                audit.Record("Roles", "Changed", role.Name!, new { Added = added, Removed = removed, TwoSteps = twoSteps });
                await stamps.ChangeAsync(StoredRolePermissions.Stamp, token);
                // What a role may do decides about two steps as well: sessions look again.
                await stamps.ChangeAsync(AccountStamp.Name, token);
                return null;
            },
            cancellationToken);

    public Task<string?> RemoveAsync(CampusRole role, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (IsSystem(role))
                {
                    return "Deze rol hoort bij de campus zelf en kan niet weg.";
                }
                if (!await rights.HoldAsync(role.Permissions, token))
                {
                    return "Deze rol mag iets wat jij niet mag. Vraag het aan iemand die dat ook mag.";
                }
                // In one statement: somebody who got the role a moment ago does not lose it again.
                var gone = await db.Set<CampusRole>()
                    .Where(row => row.Id == role.Id && !db.Set<IdentityUserRole<string>>().Any(held => held.RoleId == row.Id))
                    .ExecuteDeleteAsync(token);
                if (gone == 0)
                {
                    return "Er zijn mensen met deze rol. Geef hun eerst een andere rol.";
                }
                audit.Record("Roles", "Removed", role.Name!);
                await stamps.ChangeAsync(StoredRolePermissions.Stamp, token);
                await stamps.ChangeAsync(AccountStamp.Name, token);
                return null;
            },
            cancellationToken);

    private async Task<string?> RefusalAsync(
        CampusRole role, RoleWish wish, IReadOnlyList<string> different, List<string> after, CancellationToken cancellationToken)
    {
        if (role.ConcurrencyStamp != wish.Seen)
        {
            return ChangedMeanwhile;
        }
        if (IsAlwaysAll(role) && different.Count > 0)
        {
            return "De rol Administrator mag altijd alles.";
        }
        if (IsSystem(role) && after.Contains(Permission.SiteOwner.Name))
        {
            return "Een rol die mensen vanzelf hebben, kan niet alles mogen.";
        }
        if (!await rights.HoldAsync(different, cancellationToken))
        {
            return "Je kunt alleen rechten geven of weghalen die je zelf hebt.";
        }
        // Whoever makes it easier to enter an account must be able to do what that account can.
        if (role.AsksTwoSteps != wish.AsksTwoSteps && !await rights.HoldAsync(role.PermissionNames(), cancellationToken))
        {
            return "Deze rol mag iets wat jij niet mag. Daarom kun je twee stappen voor deze rol niet veranderen.";
        }
        var locksOut = different.Contains(Permission.SiteOwner.Name) && !after.Contains(Permission.SiteOwner.Name)
            && !await administrators.RemainAsync(left => left.RoleId != role.Id, cancellationToken);
        return locksOut ? "Dan is er niemand meer die alles mag. Geef dat eerst aan een andere rol." : null;
    }
}
