using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Forms;
using Campus.Accounts.Organisations;
using Campus.Accounts.Password;
using Campus.Accounts.SignIn;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Register;

/// <summary>The page to get an account on.</summary>
[OpenToAll("Whoever registers has no account yet.")]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RegisterModel(Registration registration, Passwords passwords, OrganisationChoice organisations) : PageModel
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [FromQuery(Name = "verstuurd")]
    public bool Sent { get; set; }

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Sent)
        {
            OrganisationNames = await organisations.NamesAsync(cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var organisation = await organisations.FindAsync(Input.Organisation, cancellationToken);
        if (organisation.Problem is not null)
        {
            ModelState.AddModelError("Input.Organisation", organisation.Problem);
        }
        foreach (var problem in string.IsNullOrEmpty(Input.Password) ? [] : await passwords.ProblemsAsync(Input.Email, Input.Name, Input.Password))
        {
            ModelState.AddModelError("Input.Password", problem);
        }
        if (!ModelState.IsValid)
        {
            OrganisationNames = await organisations.NamesAsync(cancellationToken);
            return Page();
        }
        await registration.RegisterAsync(
            new(Input.Email.Trim(), Input.Name.Trim(), Input.Password, organisation.Id, Text.OrNull(Input.Function), Destination.Local(ReturnUrl, Url)),
            cancellationToken);
        return RedirectToPage(new { verstuurd = "true" });
    }

    internal sealed class RegisterInput
    {
        [Display(Name = "Je naam")]
        [Required(ErrorMessage = "Vul je naam in.")]
        [MaxLength(100)]
        [ShownName]
        public string Name { get; set; } = "";

        [Display(Name = "E-mailadres")]
        [Required(ErrorMessage = "Vul je e-mailadres in.")]
        [MaxLength(254)]
        [MailAddress]
        public string Email { get; set; } = "";

        [Display(Name = "Wachtwoord")]
        [Required(ErrorMessage = "Kies een wachtwoord.")]
        [MaxLength(200)]
        public string Password { get; set; } = "";

        [Display(Name = "Gemeente of organisatie")]
        [MaxLength(255)]
        public string? Organisation { get; set; }

        [Display(Name = "Functie")]
        [MaxLength(255)]
        public string? Function { get; set; }
    }
}
