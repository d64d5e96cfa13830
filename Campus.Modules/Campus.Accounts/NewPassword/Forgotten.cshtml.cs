using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.NewPassword;

/// <summary>Asks for a new password; the answer is the same for every address.</summary>
[OpenToAll("Whoever forgot a password cannot sign in.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class ForgottenModel(ForgottenPassword forgotten) : PageModel
{
    [BindProperty]
    [Display(Name = "E-mailadres")]
    [Required(ErrorMessage = "Vul je e-mailadres in.")]
    [MaxLength(254)]
    [MailAddress]
    public string Email { get; set; } = "";

    [FromQuery(Name = "verstuurd")]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await forgotten.AskAsync(Email.Trim(), cancellationToken);
        return RedirectToPage(new { verstuurd = "true" });
    }
}
