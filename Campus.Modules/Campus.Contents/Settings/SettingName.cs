using Campus.Contents.About;

namespace Campus.Contents.Settings;

/// <summary>What the log calls a setting.</summary>
internal sealed record SettingName(string Key, string Words)
{
    /// <summary>The settings that the site itself has.</summary>
    public static IReadOnlyList<SettingName> OfSite { get; } =
    [
        new(SiteFacts.Name, "de naam van de site"),
        new(SiteFacts.Contact, "de gegevens van de organisatie"),
        new(AboutTexts.Setting, "de pagina’s over deze site"),
        new(SiteFacts.Sender, "de afzender van mail"),
        new(SiteFacts.Trimming, "hoelang het logboek bewaard blijft"),
    ];
}
