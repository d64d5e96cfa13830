using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.People;

/// <summary>Turns somebody's two steps off. It makes an account easier to enter, so it asks for more than changing a name.</summary>
[RequirePermission("ManageUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ResetTwoStepsModel(UserManager<CampusUser> users, TwoStepReset reset) : PageModel
{
    [BindProperty]
    [Display(Name = "Reden")]
    [Required(ErrorMessage = "Schrijf op waarom je twee stappen uitzet.")]
    [MaxLength(500)]
    public string Reason { get; set; } = "";

    public CampusUser Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id) =>
        !await FindAsync(id) ? NotFound() : Person.TwoStepsSinceUtc is null ? Redirect($"{UsersModel.Address}/{id}") : Page();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }
        if (ModelState.IsValid && await reset.ResetAsync(Person, Reason.Trim(), cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }
        return ModelState.IsValid ? Redirect($"{UsersModel.Address}/{id}?gedaan=twee-stappen") : Page();
    }

    private async Task<bool> FindAsync(string id)
    {
        Person = (await users.FindByIdAsync(id))!;
        return Person is not null;
    }
}
