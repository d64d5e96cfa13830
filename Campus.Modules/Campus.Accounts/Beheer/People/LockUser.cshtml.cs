using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.People;

/// <summary>Locks an account, or opens it again.</summary>
[RequirePermission("EditUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class LockUserModel(UserManager<CampusUser> users, UserChanges changes) : PageModel
{
    [BindProperty]
    [Display(Name = "Reden")]
    [Required(ErrorMessage = "Schrijf op waarom dit account op slot gaat.")]
    [MaxLength(500)]
    public string Reason { get; set; } = "";

    public CampusUser Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Told(await changes.LockAsync(Person, Reason.Trim(), cancellationToken), id, "slot")
            : Page();
    }

    public async Task<IActionResult> OnPostOpenAsync(string id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await FindAsync(id) ? Told(await changes.UnlockAsync(Person, cancellationToken), id, "open") : NotFound();
    }

    private IActionResult Told(string? problem, string id, string done)
    {
        if (problem is null)
        {
            return Redirect($"{UsersModel.Address}/{id}?gedaan={done}");
        }
        ModelState.AddModelError("", problem);
        return Page();
    }

    private async Task<bool> FindAsync(string id)
    {
        Person = (await users.FindByIdAsync(id))!;
        return Person is not null;
    }
}
