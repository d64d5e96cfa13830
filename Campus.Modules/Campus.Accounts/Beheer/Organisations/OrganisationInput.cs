using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Data;
using Campus.Accounts.Forms;
using Campus.Platform;

namespace Campus.Accounts.Beheer.Organisations;

/// <summary>The form about an organisation.</summary>
internal sealed class OrganisationInput
{
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul de naam in.")]
    [MaxLength(255)]
    [ShownName]
    public string Name { get; set; } = "";

    [Display(Name = "Soort")]
    [Required(ErrorMessage = "Vul in wat voor organisatie dit is.")]
    [MaxLength(50)]
    public string Kind { get; set; } = "";

    [Display(Name = "Provincie")]
    [MaxLength(50)]
    public string? Province { get; set; }

    [Display(Name = "CBS-code")]
    [RegularExpression(@"\s*[A-Za-z]{2}\d{4}\s*", ErrorMessage = "Een CBS-code is twee letters en vier cijfers, zoals GM0106.")]
    public string? CbsCode { get; set; }

    public string? Code => Text.OrNull(CbsCode)?.ToUpperInvariant();

    public static OrganisationInput Of(StoredOrganisation row) =>
        new() { Name = row.Name, Kind = row.Kind, Province = row.Province, CbsCode = row.CbsCode };

    public void CopyTo(StoredOrganisation row)
    {
        row.Name = Name.Trim();
        row.NormalizedName = SearchName.Of(row.Name);
        row.Kind = Kind.Trim();
        row.Province = Text.OrNull(Province);
        row.CbsCode = Code;
    }
}
