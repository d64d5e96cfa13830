using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Codes;
using Campus.Accounts.Data;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Campus.Theme;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.TwoSteps;

/// <summary>Shows a key and asks a code of it.</summary>
[RequirePermission("ManageOwnAccount")]
[BeforeTwoSteps]
[EnableRateLimiting(RateLimits.SignIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class TurnOnModel(
    UserManager<CampusUser> users, SignInManager<CampusUser> signIn, TwoStepChanges steps, FreshCodesCookie cookie, OwnerCheck owner, ISiteIdentity site) : PageModel
{
    [BindProperty]
    [Display(Name = "Code uit je app")]
    [Required(ErrorMessage = "Vul de code uit je app in.")]
    [MaxLength(20)]
    public string Code { get; set; } = "";

    [BindProperty]
    [Display(Name = "Je wachtwoord")]
    [MaxLength(200)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public FreshCodes Fresh { get; private set; } = null!;

    public string AppAddress { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await users.GetUserAsync(User) is not { } user ? Challenge()
        : user.TwoStepsSinceUtc is not null ? ToCodes()
        : await AskAsync(user, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        if (cookie.Read(user) is not { } fresh)
        {
            ModelState.AddModelError("", "Deze pagina stond te lang open. Voeg de nieuwe sleutel hieronder toe aan je app.");
            return user.TwoStepsSinceUtc is null ? await AskAsync(user, cancellationToken) : ToCodes();
        }
        if (ModelState.IsValid && !await owner.IsOwnerAsync(user, Password, cancellationToken))
        {
            ModelState.AddModelError(nameof(Password), "Vul het wachtwoord in waarmee je inlogt.");
        }
        if (ModelState.IsValid && !await steps.TurnOnAsync(user, fresh, Code, cancellationToken))
        {
            if (user.TwoStepsSinceUtc is not null)
            {
                return ToCodes();
            }
            ModelState.AddModelError(nameof(Code), "Deze code klopt niet. Kijk of je de sleutel goed hebt overgenomen, en of de tijd op je telefoon klopt.");
        }
        if (!ModelState.IsValid)
        {
            return await AskAsync(user, cancellationToken);
        }
        await signIn.RefreshSignInAsync(user);
        cookie.Keep(user, fresh);
        return ToCodes();
    }

    // Also for whoever turned it on a moment ago, here or elsewhere.
    private RedirectToPageResult ToCodes() => RedirectToPage("/Accounts/TwoSteps/Codes", new { ReturnUrl });

    private async Task<IActionResult> AskAsync(CampusUser user, CancellationToken cancellationToken)
    {
        Fresh = cookie.Read(user) ?? cookie.Renew(user);
        AppAddress = Authenticator.Address((await site.GetAsync(cancellationToken)).Name, user.Email!, Fresh.Key);
        return Page();
    }
}
