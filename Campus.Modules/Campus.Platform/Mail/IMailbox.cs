using System.Diagnostics.CodeAnalysis;

namespace Campus.Platform;

/// <summary>
/// Sends mail. The Mail module implements it on the outbox, so a mail goes out exactly when the facts are kept.
/// </summary>
public interface IMailbox
{
    /// <summary>Posts a mail in the caller's transaction.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="dedupKey">A second mail with the same key is not sent.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task PostAsync(MailMessage mail, string dedupKey, CancellationToken cancellationToken = default);
}

/// <summary>
/// A mail in Dutch, said once: the Mail module writes it as text and as HTML, and adds the greeting, the farewell and how to
/// reach the organisation. What a mail may carry beside its words becomes a property of this record.
/// </summary>
/// <param name="To">The address.</param>
/// <param name="Name">Who is greeted.</param>
/// <param name="Subject">The subject line.</param>
/// <param name="Parts">Paragraphs and links, in the order of reading.</param>
public sealed record MailMessage(string To, string Name, string Subject, params IReadOnlyList<MailPart> Parts);

/// <summary>A paragraph of a mail, or a link on a line of its own.</summary>
/// <param name="Text">The paragraph, or what the link does. What people typed may stand in it; it is never read as markup.</param>
/// <param name="Url">Where the link leads, an absolute address; null for a paragraph.</param>
public sealed record MailPart(string Text, string? Url = null)
{
    /// <summary>A paragraph.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the other way.")]
    public static implicit operator MailPart(string text) => new(text);
}
