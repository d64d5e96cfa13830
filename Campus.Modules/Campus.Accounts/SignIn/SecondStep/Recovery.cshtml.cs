using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.SignIn;

/// <summary>Asks a recovery code, for whoever does not have the telephone at hand.</summary>
[OpenToAll("Whoever signs in is not signed in yet.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RecoveryModel(HalfwaySignIn halfway, CodeSignIn codes) : PageModel
{
    [BindProperty]
    [Display(Name = "Herstelcode")]
    [Required(ErrorMessage = "Vul een van je herstelcodes in.")]
    [MaxLength(50)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await halfway.FindAsync() is null ? BackToStart() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await halfway.FindAsync() is not { } who)
        {
            return BackToStart();
        }
        if (ModelState.IsValid && await codes.WithRecoveryCodeAsync(who, Code, cancellationToken))
        {
            return LocalRedirect(Destination.After(ReturnUrl, Url));
        }
        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(Code), "Deze herstelcode klopt niet, of je hebt hem al gebruikt. Een herstelcode werkt één keer.");
        }
        return Page();
    }

    private RedirectToPageResult BackToStart() => RedirectToPage("/Accounts/SignIn/SignIn", new { ReturnUrl });
}
