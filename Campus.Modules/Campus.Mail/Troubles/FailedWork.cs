using System.Text.Json;
using Campus.Mail.Delivery;
using Campus.Platform;

namespace Campus.Mail.Troubles;

/// <summary>Something that failed, as an administrator reads it.</summary>
internal sealed record FailedWork(string Id, string What, string? To, string Error, int Attempts, DateTime SinceUtc, DateTime? NextUtc)
{
    public static FailedWork Of(OutboxTrouble trouble)
    {
        var mail = trouble.Kind == OutboxMailbox.Kind ? Read(trouble.Payload) : null;
        return new FailedWork(
            trouble.Id, mail is null ? KindOf(trouble.Kind) : $"Mail: {mail.Subject}", mail?.To, trouble.Error, trouble.Attempts, trouble.CreatedUtc, trouble.NextUtc);
    }

    private static string KindOf(string kind) => kind switch
    {
        OutboxMailbox.Kind => "Mail",
        "account-forgotten" => "Een nieuw wachtwoord aanvragen",
        "media-dropped" => "Een bestand opruimen",
        "courses-revision" => "Deelnemers overzetten naar een nieuwe versie",
        _ => $"Werk op de achtergrond ({kind})",
    };

    private static PostedMail? Read(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<PostedMail>(payload);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
