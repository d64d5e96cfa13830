using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.People;

/// <summary>Sends somebody a link to choose a new password.</summary>
[RequirePermission("EditUsers")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class SendPasswordModel(UserManager<CampusUser> users, Invitations invitations) : PageModel
{
    public CampusUser Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id) => await FindAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }
        if (await invitations.SendPasswordLinkAsync(Person, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("", problem);
            return Page();
        }
        return Redirect($"{UsersModel.Address}/{id}?gedaan=wachtwoord");
    }

    private async Task<bool> FindAsync(string id)
    {
        Person = (await users.FindByIdAsync(id))!;
        return Person is not null;
    }
}
