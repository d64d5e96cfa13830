using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>One organisation, to change or to remove.</summary>
[RequirePermission("ManageOrganisations")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class OneOrganisationModel(CampusDb db, OrganisationChanges changes) : PageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public StoredOrganisation Organisation { get; private set; } = null!;

    public int People { get; private set; }

    /// <summary>Whether anybody belongs here, did, or says so; then it stays.</summary>
    public bool IsInUse { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        Input = OrganisationInput.Of(Organisation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        return ModelState.IsValid ? Told(await changes.ChangeAsync(Organisation, Input, cancellationToken), "gewijzigd") : Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        Input = OrganisationInput.Of(Organisation);
        return Told(await changes.RemoveAsync(Organisation, cancellationToken), "verwijderd");
    }

    private IActionResult Told(string? problem, string done)
    {
        if (problem is null)
        {
            return Redirect($"{OrganisationsModel.Address}?gedaan={done}");
        }
        ModelState.AddModelError("", problem);
        return Page();
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Organisation = (await db.Set<StoredOrganisation>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken))!;
        People = await db.Set<StoredMembership>()
            .CountAsync(member => member.OrganisationId == id && member.UntilUtc == null, cancellationToken);
        IsInUse = await db.Set<StoredMembership>().AnyAsync(member => member.OrganisationId == id, cancellationToken)
            || await db.Set<CampusUser>().AnyAsync(user => user.SaidOrganisationId == id, cancellationToken);
        return Organisation is not null;
    }
}
