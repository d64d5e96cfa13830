using System.ComponentModel.DataAnnotations;
using Campus.Accounts.Forms;
using Campus.Platform;

namespace Campus.Accounts.Setup;

/// <summary>What somebody types on the setup page.</summary>
internal sealed class SetupInput
{
    [Display(Name = "Code")]
    [Required(ErrorMessage = "Vul de code in.")]
    [MaxLength(100)]
    public string Code { get; set; } = "";

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
}
