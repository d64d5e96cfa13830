using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.SignIn;

/// <summary>The page to sign in on.</summary>
[OpenToAll("Whoever signs in is not signed in yet.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(PasswordSignIn passwordSignIn) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool NotConfirmed { get; private set; }

    public IActionResult OnGet() =>
        User.Identity is { IsAuthenticated: true } ? LocalRedirect(Destination.After(ReturnUrl, Url)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var outcome = await passwordSignIn.SignInAsync(Input.Email.Trim(), Input.Password, Input.Remember, cancellationToken);
        if (outcome == SignInOutcome.SignedIn)
        {
            return LocalRedirect(Destination.After(ReturnUrl, Url));
        }
        if (outcome == SignInOutcome.AskCode)
        {
            return RedirectToPage("/Accounts/SignIn/SecondStep/Code", new { ReturnUrl });
        }
        NotConfirmed = outcome == SignInOutcome.NotConfirmed;
        if (outcome == SignInOutcome.Locked)
        {
            ModelState.AddModelError("", "Je account is op slot gezet door een beheerder. Neem contact op met je organisatie, of kijk onderaan de pagina bij Contact.");
        }
        else if (!NotConfirmed)
        {
            ModelState.AddModelError("", "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het opnieuw, of kies een nieuw wachtwoord.");
        }
        return Page();
    }

    internal sealed class SignInInput
    {
        [Display(Name = "E-mailadres")]
        [Required(ErrorMessage = "Vul je e-mailadres in.")]
        [MaxLength(254)]
        public string Email { get; set; } = "";

        [Display(Name = "Wachtwoord")]
        [Required(ErrorMessage = "Vul je wachtwoord in.")]
        [MaxLength(200)]
        public string Password { get; set; } = "";

        [Display(Name = "Onthoud mij op dit apparaat")]
        public bool Remember { get; set; }
    }
}
