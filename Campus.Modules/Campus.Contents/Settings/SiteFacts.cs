using System.Text.Json.Nodes;
using Campus.Contents.About;
using Campus.Platform;
using Campus.Theme;

namespace Campus.Contents.Settings;

/// <summary>The settings that the settings page knows, under the keys that recipes have them by. Others are left as they are.</summary>
internal sealed class SiteFacts(ISiteSettings settings) : ISiteIdentity, IMailSender
{
    public const string Name = "SiteName";

    /// <summary>The organisation that offers the campus, with how to reach it.</summary>
    public const string Contact = "Contact";

    public const string Sender = "MailSender";
    public const string Trimming = "AuditTrailTrimmingSettings";
    public const int KeptDays = 730;

    public async ValueTask<SiteIdentity> GetAsync(CancellationToken cancellationToken = default)
    {
        var contact = await settings.GetAsync(Contact, cancellationToken);
        var written = await settings.GetAsync(AboutTexts.Setting, cancellationToken);
        return new SiteIdentity(
            Text(await settings.GetAsync(Name, cancellationToken)) ?? "ParticipatieCampus",
            new SiteOrganisation(Text(contact?["Name"]), Text(contact?["Email"]), Text(contact?["Phone"]), Text(contact?["Website"])),
            [.. AboutText.All.Where(text => text.HasModel || Text(written?[text.Key]) is not null).Select(text => new SiteLink(text.Link, text.Url))]);
    }

    public async ValueTask<MailSender?> FromAsync(CancellationToken cancellationToken = default)
    {
        var sender = await settings.GetAsync(Sender, cancellationToken);
        return Text(sender?["Email"]) is { } address ? new MailSender(address, Text(sender?["Name"])) : null;
    }

    /// <summary>How long the log is kept, in days.</summary>
    public async ValueTask<int> KeptDaysAsync(CancellationToken cancellationToken) =>
        (await settings.GetAsync(Trimming, cancellationToken))?["RetentionDays"] is JsonValue days && days.TryGetValue<int>(out var count) && count > 0
            ? count
            : KeptDays;

    public static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
