using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Settings;
using Campus.Platform;

namespace Campus.Editorial.Settings;

/// <summary>The form with the settings of the site.</summary>
internal sealed class SettingsInput
{
    [Display(Name = "Naam van de site")]
    [Required(ErrorMessage = "Geef de site een naam.")]
    [MaxLength(100)]
    public string Name { get; set; } = "";

    [Display(Name = "Naam van de organisatie")]
    [MaxLength(100)]
    public string? OrganisationName { get; set; }

    [Display(Name = "E-mailadres voor vragen")]
    [MaxLength(254)]
    [MailAddress]
    public string? ContactEmail { get; set; }

    [Display(Name = "Telefoonnummer voor vragen")]
    [MaxLength(50)]
    public string? ContactPhone { get; set; }

    [Display(Name = "Webadres van de organisatie")]
    [MaxLength(255)]
    [WebAddress]
    public string? Website { get; set; }

    [Display(Name = "Afzender: e-mailadres")]
    [MaxLength(254)]
    [MailAddress]
    public string? SenderEmail { get; set; }

    [Display(Name = "Afzender: naam")]
    [MaxLength(100)]
    public string? SenderName { get; set; }

    [Display(Name = "Logboek bewaren (dagen)")]
    [Range(90, 3650, ErrorMessage = "Kies 90 tot 3650 dagen.")]
    public int KeptDays { get; set; }

    public static async Task<SettingsInput> ReadAsync(ISiteSettings settings, CancellationToken cancellationToken)
    {
        var contact = await settings.GetAsync(SiteFacts.Contact, cancellationToken);
        var sender = await settings.GetAsync(SiteFacts.Sender, cancellationToken);
        return new SettingsInput
        {
            Name = SiteFacts.Text(await settings.GetAsync(SiteFacts.Name, cancellationToken)) ?? "",
            OrganisationName = SiteFacts.Text(contact?[nameof(Name)]),
            ContactEmail = SiteFacts.Text(contact?["Email"]),
            ContactPhone = SiteFacts.Text(contact?["Phone"]),
            Website = SiteFacts.Text(contact?[nameof(Website)]),
            SenderEmail = SiteFacts.Text(sender?["Email"]),
            SenderName = SiteFacts.Text(sender?[nameof(Name)]),
            KeptDays = await new SiteFacts(settings).KeptDaysAsync(cancellationToken),
        };
    }

    /// <summary>The settings by key, as values inside each; what a key holds beside them stays.</summary>
    public IReadOnlyList<(string Key, IReadOnlyDictionary<string, JsonNode?> Values)> Parts() =>
    [
        (SiteFacts.Contact, Texts(("Name", OrganisationName), ("Email", ContactEmail), ("Phone", ContactPhone), ("Website", Website))),
        (SiteFacts.Sender, Texts(("Email", SenderEmail), ("Name", SenderName))),
        (SiteFacts.Trimming, new Dictionary<string, JsonNode?> { ["RetentionDays"] = KeptDays == SiteFacts.KeptDays ? null : KeptDays }),
    ];

    private static Dictionary<string, JsonNode?> Texts(params (string Key, string? Text)[] texts) =>
        texts.ToDictionary(text => text.Key, text => string.IsNullOrWhiteSpace(text.Text) ? null : (JsonNode?)text.Text.Trim());
}
