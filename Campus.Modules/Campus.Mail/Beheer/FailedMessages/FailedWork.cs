using System.Text.Json;
using Campus.Mail.Composition;
using Campus.Mail.Delivery;
using Campus.Platform;

namespace Campus.Mail.Beheer.FailedMessages;

/// <summary>Something that failed, as an administrator reads it.</summary>
internal sealed record FailedWork(
    string Id, string What, string? To, string Error, int Attempts, DateTime SinceUtc, DateTime? NextUtc)
{
    /// <param name="message">What failed.</param>
    /// <param name="people">Who the messages are for, where they say whose they are.</param>
    public static FailedWork Of(FailedMessage message, IReadOnlyDictionary<string, Person> people)
    {
        var mail = message.Kind == OutboxMailbox.Kind ? Read(message.Payload) : null;
        return new FailedWork(
            message.Id,
            mail is null ? KindOf(message.Kind) : $"Mail: {mail.Subject}",
            mail is { To.Length: > 0 } ? mail.To : people.GetValueOrDefault(message.PersonId ?? "")?.Name,
            message.Error,
            message.Attempts,
            message.CreatedUtc,
            message.NextUtc);
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
