using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.TwoSteps;

/// <summary>Makes new recovery codes, for whoever knows the password.</summary>
[RequirePermission("ManageOwnAccount")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RenewModel(UserManager<CampusUser> users, PasswordSignIn check, TwoStepChanges steps, FreshCodesCookie cookie) : PageModel
{
    public const string Address = $"{TwoStepPages.Overview}/herstelcodes";

    [BindProperty]
    [Display(Name = "Je wachtwoord")]
    [Required(ErrorMessage = "Vul je wachtwoord in.")]
    [MaxLength(200)]
    public string Password { get; set; } = "";

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        // Those of a form that was used already are no new ones.
        cookie.Renew(user);
        return Ask(user);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        var fresh = cookie.Read(user) ?? cookie.Renew(user);
        if (ModelState.IsValid && !await check.IsPasswordOfAsync(user, Password, cancellationToken))
        {
            ModelState.AddModelError(nameof(Password), "Dit is niet je wachtwoord.");
        }
        if (!ModelState.IsValid || user.TwoStepsSinceUtc is null)
        {
            return Ask(user);
        }
        await steps.RenewAsync(user, fresh.Codes, cancellationToken);
        return LocalRedirect(CodesModel.Address);
    }

    private IActionResult Ask(CampusUser user)
    {
        if (user.TwoStepsSinceUtc is null)
        {
            return LocalRedirect(TwoStepPages.Overview);
        }
        Email = user.Email;
        return Page();
    }
}
