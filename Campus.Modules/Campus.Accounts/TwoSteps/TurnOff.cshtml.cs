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

/// <summary>Turns two steps off, for whoever knows the password.</summary>
[RequirePermission("ManageOwnAccount")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class TurnOffModel(
    UserManager<CampusUser> users, SignInManager<CampusUser> signIn, PasswordSignIn check, TwoStepChanges steps, FreshCodesCookie cookie)
    : PageModel
{
    public const string Address = $"{TwoStepPages.Overview}/uitzetten";

    [BindProperty]
    [Display(Name = "Je wachtwoord")]
    [Required(ErrorMessage = "Vul je wachtwoord in.")]
    [MaxLength(200)]
    public string Password { get; set; } = "";

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var user = await users.GetUserAsync(User);
        Email = user?.Email;
        return user is null ? Challenge() : user.TwoStepsSinceUtc is null ? LocalRedirect(TwoStepPages.Overview) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        Email = user.Email;
        if (ModelState.IsValid && !await check.IsPasswordOfAsync(user, Password, cancellationToken))
        {
            ModelState.AddModelError(nameof(Password), "Dit is niet je wachtwoord.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await steps.TurnOffAsync(user, cancellationToken);
        await signIn.RefreshSignInAsync(user);
        cookie.Forget();
        return LocalRedirect($"{TwoStepPages.Overview}?gedaan=uit");
    }
}
