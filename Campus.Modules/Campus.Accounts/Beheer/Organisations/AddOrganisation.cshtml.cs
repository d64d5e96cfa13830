using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>Adds an organisation.</summary>
[RequirePermission("ManageOrganisations")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AddOrganisationModel(OrganisationChanges changes) : PageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await changes.AddAsync(Input, cancellationToken) is { } problem)
        {
            ModelState.AddModelError("Input.Name", problem);
        }
        return ModelState.IsValid ? Redirect($"{OrganisationsModel.Address}?gedaan=toegevoegd") : Page();
    }
}
