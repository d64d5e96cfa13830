using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.People;

/// <summary>Gives somebody roles and takes them away. Which roles one may give, the changes themselves decide.</summary>
[RequirePermission("EditUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class UserRolesModel(CampusDb db, UserManager<CampusUser> users, UserChanges changes, GivenRights rights) : PageModel
{
    [BindProperty]
    [Display(Name = "Rollen")]
    public List<string> Wanted { get; set; } = [];

    public CampusUser Person { get; private set; } = null!;

    public RoleChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        Wanted = await HeldAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        // A box that cannot be ticked sends nothing: such a role stays as it is.
        var givable = Choices.Givable.Select(role => role.Id).ToHashSet(StringComparer.Ordinal);
        var held = await HeldAsync(id, cancellationToken);
        List<string> wanted = [.. Wanted, .. held.Where(role => !givable.Contains(role))];
        if (await changes.SetRolesAsync(Person, wanted, cancellationToken) is { } problem)
        {
            ModelState.AddModelError(nameof(Wanted), problem);
            return Page();
        }
        return Redirect($"{UsersModel.Address}/{id}?gedaan=rollen");
    }

    private Task<List<string>> HeldAsync(string id, CancellationToken cancellationToken) =>
        db.Set<IdentityUserRole<string>>().Where(row => row.UserId == id).Select(row => row.RoleId).ToListAsync(cancellationToken);

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Person = (await users.FindByIdAsync(id))!;
        Choices = await RoleChoices.ReadAsync(db, rights, cancellationToken);
        return Person is not null;
    }
}
