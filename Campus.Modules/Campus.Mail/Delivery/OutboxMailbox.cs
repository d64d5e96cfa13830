using System.Security.Cryptography;
using System.Text;
using Campus.Platform;

namespace Campus.Mail.Delivery;

/// <summary>
/// A mail as the outbox keeps it. The id is given once, so that every try to send it is the same mail.
/// </summary>
internal sealed record PostedMail(string Id, string To, string Name, string Subject, IReadOnlyList<MailPart> Parts, DateTime PostedUtc);

/// <summary>Puts mail in the outbox, within the transaction of whoever posts it.</summary>
internal sealed class OutboxMailbox(IOutbox outbox, TimeProvider time) : IMailbox
{
    public const string Kind = "mail";

    private const int LongestKey = 200;

    public Task PostAsync(MailMessage mail, string dedupKey, CancellationToken cancellationToken = default)
    {
        var posted = new PostedMail(IdGenerator.NewId(), mail.To, mail.Name, mail.Subject, mail.Parts, time.GetUtcNow().UtcDateTime);
        return outbox.EnqueueAsync(Kind, posted, OutboxKey(dedupKey), cancellationToken: cancellationToken);
    }

    // All kinds of messages share one column of keys, and a long key must stay the same key.
    private static string OutboxKey(string dedupKey)
    {
        var key = $"{Kind}:{dedupKey}";
        return key.Length <= LongestKey ? key : $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
