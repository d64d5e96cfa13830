using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>An organisation in the list.</summary>
internal sealed record OrganisationRow(StoredOrganisation Organisation, int People);

/// <summary>All organisations, a page at a time.</summary>
[RequirePermission("ManageOrganisations")]
internal sealed class OrganisationsModel(CampusDb db) : PageModel
{
    public const string Address = "/beheer/organisaties";
    private const int PageSize = 25;
    private int total;

    [BindProperty(Name = "q", SupportsGet = true)]
    [Display(Name = "Zoek")]
    [MaxLength(200)]
    public string? Text { get; set; }

    [FromQuery(Name = "pagina")]
    public int PageNumber { get; set; } = 1;

    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public IReadOnlyList<OrganisationRow> Found { get; private set; } = [];

    public int Pages => (total + PageSize - 1) / PageSize;

    public string? Message => Done switch
    {
        "toegevoegd" => "De organisatie is toegevoegd.",
        "gewijzigd" => "De organisatie is bewaard.",
        "verwijderd" => "De organisatie is verwijderd.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var start = SearchName.Of(Text ?? "");
        var word = " " + start;
        var matching = db.Set<StoredOrganisation>().AsNoTracking()
            .Where(row => start == "" || row.NormalizedName.StartsWith(start) || row.NormalizedName.Contains(word));
        total = await matching.CountAsync(cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, Math.Max(1, Pages));
        Found = await matching
            .OrderBy(row => row.NormalizedName).ThenBy(row => row.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(row => new OrganisationRow(row, db.Set<StoredMembership>().Count(member => member.OrganisationId == row.Id && member.UntilUtc == null)))
            .ToListAsync(cancellationToken);
    }
}
