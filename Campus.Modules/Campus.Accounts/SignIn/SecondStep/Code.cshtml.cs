using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.SignIn;

/// <summary>Asks the code of the app, after the right password.</summary>
[OpenToAll("Whoever signs in is not signed in yet.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class CodeModel(HalfwaySignIn halfway, CodeSignIn codes) : PageModel
{
    public const string Address = "/account/inloggen/code";

    public const string Wrong = "Deze code klopt niet, of je hebt hem al gebruikt. Wacht op een nieuwe code en probeer het opnieuw.";

    [BindProperty]
    [Display(Name = "Code van zes cijfers")]
    [Required(ErrorMessage = "Vul de code uit je app in.")]
    [MaxLength(20)]
    public string Code { get; set; } = "";

    [BindProperty]
    [Display(Name = "Onthoud dit apparaat 30 dagen")]
    public bool RememberDevice { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await halfway.FindAsync() is null ? BackToStart() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await halfway.FindAsync() is not { } who)
        {
            return BackToStart();
        }
        if (ModelState.IsValid && await codes.WithCodeAsync(who, Code, cancellationToken))
        {
            if (RememberDevice)
            {
                await halfway.RememberDeviceAsync(who.User);
            }
            return LocalRedirect(Destination.After(ReturnUrl, Url));
        }
        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Code), Wrong);
        }
        return Page();
    }

    // Also for a form that was sent twice: its first half is signed in already, and goes on from there.
    private RedirectToPageResult BackToStart() => RedirectToPage("/Accounts/SignIn/SignIn", new { ReturnUrl });
}
