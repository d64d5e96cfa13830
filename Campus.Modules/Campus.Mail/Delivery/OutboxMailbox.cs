using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Campus.Mail.Composition;
using Campus.Platform;

namespace Campus.Mail.Delivery;

/// <summary>Puts mail in the outbox, within the transaction of whoever posts it.</summary>
internal sealed class OutboxMailbox(IOutbox outbox, TimeProvider time) : IMailbox
{
    public const string Kind = "mail";

    private const int LongestKey = 200;

    // RFC 2369, RFC 2919 and RFC 8058; Precedence keeps other programs from answering a list.
    private static readonly FrozenSet<string> ListFields = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "List-Archive", "List-Help", "List-Id", "List-Owner", "List-Post", "List-Subscribe", "List-Unsubscribe", "List-Unsubscribe-Post", "Precedence");

    public Task PostAsync(MailMessage mail, string dedupKey, CancellationToken cancellationToken = default)
    {
        if (mail.List.Keys.FirstOrDefault(name => !ListFields.Contains(name)) is { } other)
        {
            throw new ArgumentException($"{other} is not a field about a list.", nameof(mail));
        }
        var posted = new PostedMail(IdGenerator.NewId(), mail.To, mail.Name, mail.Subject, mail.Parts, time.GetUtcNow().UtcDateTime)
        {
            PersonId = mail.PersonId,
            From = mail.From,
            Appointment = mail.Appointment,
            Files = mail.Files,
            List = mail.List,
        };
        return outbox.EnqueueAsync(Kind, posted, OutboxKey(dedupKey), personId: mail.PersonId, cancellationToken: cancellationToken);
    }

    // All kinds of messages share one column of keys, and a long key must stay the same key.
    private static string OutboxKey(string dedupKey)
    {
        var key = $"{Kind}:{dedupKey}";
        return key.Length <= LongestKey ? key : $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
