using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Password;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.NewPassword;

/// <summary>Changes the password of whoever is signed in.</summary>
[RequirePermission("ManageOwnAccount")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ChangeModel(
    UserManager<CampusUser> users, SignInManager<CampusUser> signIn, PasswordSignIn check, Passwords passwords, PasswordChange change)
    : PageModel
{
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    [FromQuery(Name = "gelukt")]
    public bool Done { get; set; }

    public string? Email { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Email = (await users.GetUserAsync(User))?.Email;
        return Email is null ? Challenge() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        Email = user.Email;
        if (ModelState.IsValid && !await check.IsPasswordOfAsync(user, Input.Current, cancellationToken))
        {
            ModelState.AddModelError("Input.Current", "Dit is niet je wachtwoord.");
        }
        if (ModelState.IsValid)
        {
            foreach (var problem in await passwords.ProblemsAsync(user.Email!, user.Name, Input.New))
            {
                ModelState.AddModelError("Input.New", problem);
            }
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await change.ChangeAsync(user, Input.New, cancellationToken);
        await signIn.RefreshSignInAsync(user);
        return RedirectToPage(new { gelukt = "true" });
    }

    internal sealed class ChangeInput
    {
        [Display(Name = "Je wachtwoord van nu")]
        [Required(ErrorMessage = "Vul je wachtwoord van nu in.")]
        [MaxLength(200)]
        public string Current { get; set; } = "";

        [Display(Name = "Nieuw wachtwoord")]
        [Required(ErrorMessage = "Kies een nieuw wachtwoord.")]
        [MaxLength(200)]
        public string New { get; set; } = "";
    }
}
