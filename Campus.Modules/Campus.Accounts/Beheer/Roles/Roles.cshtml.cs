using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>A role in the list; nobody is counted for a role that people have by themselves.</summary>
internal sealed record RoleRow(string Id, string Name, string? Description, int? People);

/// <summary>All roles.</summary>
[RequirePermission("ManageRoles")]
internal sealed class RolesModel(CampusDb db) : PageModel
{
    public const string Address = "/beheer/rollen";

    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<CampusRole>()
            .Select(role => new { role.Id, role.Name, role.Description, People = db.Set<IdentityUserRole<string>>().Count(held => held.RoleId == role.Id) })
            .ToListAsync(cancellationToken);
        Roles = [.. rows.Select(row => new RoleRow(
            row.Id, RoleWords.NameOf(row.Name!), row.Description, row.Name is SystemRoles.Anonymous or SystemRoles.Authenticated ? null : row.People))
            .OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
