using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>The mail domains that show that somebody works at an organisation.</summary>
[RequirePermission("ManageOrganisations")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class MailDomainsModel(CampusDb db, DomainChanges changes) : PageModel
{
    [BindProperty(Name = "domein")]
    [Display(Name = "Maildomein")]
    [Required(ErrorMessage = "Vul een maildomein in, zoals assen.nl.")]
    [MaxLength(300)]
    public string? Domain { get; set; }

    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    [FromQuery(Name = "mensen")]
    public int People { get; set; }

    public StoredOrganisation Organisation { get; private set; } = null!;

    public IReadOnlyList<StoredMailDomain> Domains { get; private set; } = [];

    public string? Message => Done switch
    {
        "toegevoegd" =>
            $"Het domein is toegevoegd. {(People == 1 ? "1 persoon hoort" : $"{People} mensen horen")} er nu vanzelf bij.",
        "weg" => "Het domein is weg.",
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var (people, problem) = await changes.AddAsync(Organisation, Domain, cancellationToken);
        if (problem is not null)
        {
            ModelState.AddModelError("domein", problem);
            return Page();
        }
        return Redirect($"{OrganisationsModel.Address}/{id}/maildomeinen?gedaan=toegevoegd&mensen={people}");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, [FromForm(Name = "weg")] string? domain,
        CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }
        await changes.RemoveAsync(Organisation, domain ?? "", cancellationToken);
        return Redirect($"{OrganisationsModel.Address}/{id}/maildomeinen?gedaan=weg");
    }

    private async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Organisation = (await db.Set<StoredOrganisation>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id, cancellationToken))!;
        Domains = await db.Set<StoredMailDomain>().AsNoTracking()
            .Where(row => row.OrganisationId == id).OrderBy(row => row.Domain).ToListAsync(cancellationToken);
        return Organisation is not null;
    }
}
