using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.People;

/// <summary>The roles that somebody can be given, and whether the current user may give them.</summary>
internal sealed record RoleChoices(IReadOnlyList<CampusRole> Givable, IReadOnlyList<SelectListItem> Items, IReadOnlyDictionary<string, string> Explanations)
{
    public static async Task<RoleChoices> ReadAsync(CampusDb db, GivenRights rights, CancellationToken cancellationToken)
    {
        var roles = await db.Set<CampusRole>().AsNoTracking()
            .Where(role => role.Name != SystemRoles.Anonymous && role.Name != SystemRoles.Authenticated)
            .OrderBy(role => role.NormalizedName).ToListAsync(cancellationToken);
        List<CampusRole> givable = [];
        foreach (var role in roles)
        {
            if (await rights.MayGiveAsync(role, cancellationToken))
            {
                givable.Add(role);
            }
        }
        return new RoleChoices(
            givable,
            [.. roles.Select(role => new SelectListItem(role.Name, role.Id) { Disabled = !givable.Contains(role) })],
            roles.ToDictionary(role => role.Id, role => givable.Contains(role)
                ? role.Description ?? ""
                : $"{role.Description} Deze rol mag iets wat jij niet mag; jij kunt hem niet geven of weghalen.".Trim()));
    }
}
