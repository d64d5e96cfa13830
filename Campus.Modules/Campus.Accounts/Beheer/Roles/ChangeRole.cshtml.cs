using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Forms;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>The boxes of one module's permissions.</summary>
internal sealed record PermissionBoxes(PermissionGroup Group, IReadOnlyList<string> Wanted, IReadOnlySet<string> Givable);

/// <summary>Changes what a role may do.</summary>
[RequirePermission("ManageRoles")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ChangeRoleModel(CampusDb db, PermissionBook book, RoleChanges changes, GivenRights rights) : PageModel
{
    [BindProperty]
    [Display(Name = "Beschrijving")]
    [MaxLength(1000)]
    public string? Description { get; set; }

    [BindProperty]
    [Display(Name = "Mensen met deze rol moeten inloggen in twee stappen")]
    public bool AsksTwoSteps { get; set; }

    [BindProperty]
    public List<string> Wanted { get; set; } = [];

    /// <summary>The version of the role that the form shows.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public CampusRole Role { get; private set; } = null!;

    public IReadOnlyList<PermissionGroup> Groups { get; private set; } = [];

    /// <summary>What whoever looks may give and take away.</summary>
    public IReadOnlySet<string> Givable { get; private set; } = new HashSet<string>();

    public bool IsNew => Request.Query["gedaan"] == "gemaakt";

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        (Description, AsksTwoSteps, Wanted, Seen) = (Role.Description, Role.AsksTwoSteps, [.. Role.Permissions], Role.ConcurrencyStamp);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        // A box that cannot be ticked sends nothing: such a permission stays as it is.
        Wanted.AddRange(Role.Permissions.Where(name => !Givable.Contains(name)));
        var wish = new RoleWish(Seen, Text.OrNull(Description), AsksTwoSteps && Role.Name != SystemRoles.Anonymous, Wanted);
        if (ModelState.IsValid && await changes.ChangeAsync(Role, wish, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }
        return ModelState.IsValid ? Redirect($"{RolesModel.Address}/{id}?gedaan=gewijzigd") : Page();
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Set<CampusRole>().FirstOrDefaultAsync(role => role.Id == id, cancellationToken) is not { } role)
        {
            return false;
        }
        (Role, Groups) = (role, book.Groups(role));
        HashSet<string> givable = new(StringComparer.Ordinal);
        foreach (var name in Groups.SelectMany(group => group.Lines).Select(line => line.Permission.Name))
        {
            if (!RoleChanges.IsAlwaysAll(role) && await rights.HasAsync(name, cancellationToken))
            {
                givable.Add(name);
            }
        }
        Givable = givable;
        return true;
    }
}
