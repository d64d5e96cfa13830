using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Mails;
using Campus.Accounts.Memberships;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Register;

/// <summary>
/// Confirms an address. The link shows that somebody reads its mail, the password that it is the one who registered:
/// without it, a stranger could register another's address and have its owner open the account for him.
/// </summary>
[OpenToAll("The link in the mail says who this is.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ConfirmModel(
    AccountLinks links, PasswordSignIn signIn, CampusDb db, UserManager<CampusUser> users, ConfirmedAddress confirmed) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    [Display(Name = "Je wachtwoord")]
    [Required(ErrorMessage = "Vul het wachtwoord in dat je hebt gekozen.")]
    [MaxLength(200)]
    public string Password { get; set; } = "";

    public string? Email { get; private set; }

    public bool Confirmed { get; private set; }

    public async Task OnGetAsync()
    {
        ModelState.Clear();
        var user = await links.OwnerOfConfirmAsync(Id, Code);
        Email = user?.Email;
        Confirmed = user is { EmailConfirmed: true };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await links.OwnerOfConfirmAsync(Id, Code) is not { } user)
        {
            return Page();
        }
        Email = user.Email;
        if (ModelState.IsValid && !await signIn.IsPasswordOfAsync(user, Password, cancellationToken))
        {
            ModelState.AddModelError(nameof(Password), "Dit is niet het wachtwoord dat bij dit account hoort. Probeer het opnieuw, of kies een nieuw wachtwoord.");
        }
        if (ModelState.IsValid && user.LockedUtc is not null)
        {
            ModelState.AddModelError("", "Je account is op slot gezet door een beheerder.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await db.InTransactionAsync(
            async token =>
            {
                user.EmailConfirmed = true;
                await users.UpdateAsync(user);
                await confirmed.TakeAsync(user, token);
            },
            cancellationToken);
        return await signIn.GoOnAsync(user, remember: false, cancellationToken) == SignInOutcome.AskCode
            ? RedirectToPage("/Accounts/SignIn/SecondStep/Code", new { ReturnUrl })
            : LocalRedirect(Destination.After(ReturnUrl, Url));
    }
}
