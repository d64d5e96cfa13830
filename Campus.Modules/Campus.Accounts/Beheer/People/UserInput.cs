using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Forms;
using Campus.Platform;

namespace Campus.Accounts.Beheer.People;

/// <summary>The form about somebody.</summary>
internal sealed class UserInput
{
    [Display(Name = "Naam")]
    [Required(ErrorMessage = "Vul een naam in.")]
    [MaxLength(100)]
    [ShownName]
    public string Name { get; set; } = "";

    [Display(Name = "E-mailadres")]
    [Required(ErrorMessage = "Vul een e-mailadres in.")]
    [MaxLength(254)]
    [MailAddress]
    public string Email { get; set; } = "";

    [Display(Name = "Gemeente of organisatie")]
    [MaxLength(255)]
    public string? Organisation { get; set; }

    [Display(Name = "Functie")]
    [MaxLength(255)]
    public string? Function { get; set; }

    public UserFacts Facts(string? organisationId) => new(TypedLine.Of(Name), Email.Trim(), organisationId, TypedLine.OrNull(Function));
}
