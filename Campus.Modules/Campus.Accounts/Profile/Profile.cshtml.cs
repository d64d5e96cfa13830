using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Forms;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Profile;

/// <summary>What others see of whoever is signed in.</summary>
[RequirePermission("ManageOwnAccount")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ProfileModel(
    UserManager<CampusUser> users, SignInManager<CampusUser> signIn, OrganisationChoice organisations) : PageModel
{
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    [FromQuery(Name = "bewaard")]
    public bool Saved { get; set; }

    public string? Email { get; private set; }

    public bool HasTwoSteps { get; private set; }

    public IReadOnlyList<string> OrganisationNames { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        Input = new ProfileInput
        {
            Name = user.Name,
            Organisation = await organisations.NameOfAsync(user.SaidOrganisationId, cancellationToken),
            Function = user.Function,
        };
        return await ShowAsync(user, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }
        var organisation = await organisations.FindAsync(Input.Organisation, cancellationToken);
        if (organisation.Problem is not null)
        {
            ModelState.AddModelError("Input.Organisation", organisation.Problem);
        }
        if (!ModelState.IsValid)
        {
            return await ShowAsync(user, cancellationToken);
        }
        (user.Name, user.SaidOrganisationId, user.Function) = (Input.Name.Trim(), organisation.Id, Text.OrNull(Input.Function));
        await users.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
        return RedirectToPage(new { bewaard = "true" });
    }

    private async Task<IActionResult> ShowAsync(CampusUser user, CancellationToken cancellationToken)
    {
        (Email, HasTwoSteps) = (user.Email, user.TwoStepsSinceUtc is not null);
        OrganisationNames = await organisations.NamesAsync(cancellationToken);
        return Page();
    }

    internal sealed class ProfileInput
    {
        [Display(Name = "Je naam")]
        [Required(ErrorMessage = "Vul je naam in.")]
        [MaxLength(100)]
        [ShownName]
        public string Name { get; set; } = "";

        [Display(Name = "Gemeente of organisatie")]
        [MaxLength(255)]
        public string? Organisation { get; set; }

        [Display(Name = "Functie")]
        [MaxLength(255)]
        public string? Function { get; set; }
    }
}
