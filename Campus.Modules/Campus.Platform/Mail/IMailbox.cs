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
