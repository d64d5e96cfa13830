using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Password;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.NewPassword;

/// <summary>Chooses a new password with a link from a mail.</summary>
[OpenToAll("The link in the mail says who this is.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ResetModel(
    AccountLinks links, Passwords passwords, PasswordChange change, PasswordSignIn signIn, UserManager<CampusUser> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [FromQuery(Name = "klaar")]
    public bool Done { get; set; }

    [BindProperty]
    [Display(Name = "Nieuw wachtwoord")]
    [Required(ErrorMessage = "Kies een nieuw wachtwoord.")]
    [MaxLength(200)]
    public string Password { get; set; } = "";

    public string? Email { get; private set; }

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        Email = (await links.OwnerOfResetAsync(Id, Code))?.Email;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await links.OwnerOfResetAsync(Id, Code) is not { } user)
        {
            return await WasJustDoneAsync(cancellationToken) ? RedirectToPage(new { klaar = "true" }) : Page();
        }
        Email = user.Email;
        if (ModelState.IsValid)
        {
            foreach (var problem in await passwords.ProblemsAsync(user.Email!, user.Name, Password))
            {
                ModelState.AddModelError(nameof(Password), problem);
            }
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await change.ResetAsync(user, Password, cancellationToken);
        return RedirectToPage(new { klaar = "true" });
    }

    // A form sent twice finds its link used; whoever knows the new password is told that all went well.
    private async Task<bool> WasJustDoneAsync(CancellationToken cancellationToken) =>
        ModelState.IsValid && Id is not null && await users.FindByIdAsync(Id) is { } user
        && await signIn.IsPasswordOfAsync(user, Password, cancellationToken);
}
