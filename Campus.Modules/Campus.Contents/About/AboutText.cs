namespace Campus.Contents.About;

/// <summary>A page about the site that the organisation behind it owes its readers, by law or by decency.</summary>
/// <param name="Key">Its key among the settings, inside <see cref="AboutTexts.Setting"/>.</param>
/// <param name="Slug">Its address below <c>/over</c>, and the name of the model text that comes along.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Link">The words of the link to it.</param>
/// <param name="HasModel">Whether a model text comes along; without one the page is there once somebody wrote it.</param>
internal sealed record AboutText(string Key, string Slug, string Title, string Link, bool HasModel = true)
{
    public static readonly AboutText Contact = new("Contact", "contact", "Contact", "Contact");
    public static readonly AboutText Report = new("Report", "zwakke-plek-melden", "Een zwakke plek melden", "Zwakke plek melden");

    public static IReadOnlyList<AboutText> All { get; } =
    [
        Contact,
        new("Accessibility", "toegankelijkheid", "Toegankelijkheid", "Toegankelijkheid"),
        new("Privacy", "privacy", "Privacy", "Privacy"),
        new("Cookies", "cookies", "Cookies", "Cookies"),
        Report,
        new("Terms", "voorwaarden", "Gebruiksvoorwaarden", "Voorwaarden", HasModel: false),
    ];

    public string Url => $"/over/{Slug}";

    public static AboutText? Find(string? slug) => All.FirstOrDefault(text => text.Slug == slug);
}
