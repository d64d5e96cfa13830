using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>Removes a role that nobody has.</summary>
[RequirePermission("ManageRoles")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class RemoveRoleModel(CampusDb db, RoleChanges changes) : PageModel
{
    public CampusRole Role { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        if (await changes.RemoveAsync(Role, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        return Redirect($"{RolesModel.Address}?gedaan=verwijderd");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Role = (await db.Set<CampusRole>().AsNoTracking().FirstOrDefaultAsync(role => role.Id == id, cancellationToken))!;
        return Role is not null;
    }
}
