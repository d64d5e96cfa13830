using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Forms;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.Roles;

/// <summary>Makes a role; what it may do comes after.</summary>
[RequirePermission("ManageRoles")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AddRoleModel(RoleChanges changes) : PageModel
{
    [BindProperty]
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Geef de rol een naam.")]
    [MaxLength(100)]
    [ShownName]
    public string Name { get; set; } = "";

    [BindProperty]
    [Display(Name = "Beschrijving")]
    [MaxLength(1000)]
    public string? Description { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (id, problem) = await changes.AddAsync(TypedLine.Of(Name), Text.OrNull(Description), cancellationToken);
        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Name), problem);
            return Page();
        }
        return Redirect($"{RolesModel.Address}/{id}/wijzigen?gedaan=gemaakt");
    }
}
