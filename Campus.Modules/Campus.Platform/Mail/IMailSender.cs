namespace Campus.Platform;

/// <summary>
/// Who mail comes from, when the site says so itself. Contents answers, from the settings of the site.
/// </summary>
public interface IMailSender
{
    /// <summary>The sender; null leaves it to the server's configuration.</summary>
    ValueTask<MailSender?> FromAsync(CancellationToken cancellationToken = default);
}

/// <summary>Somebody in whose name mail is sent.</summary>
/// <param name="Email">The address.</param>
/// <param name="Name">The name that readers see; null for the address alone.</param>
public sealed record MailSender(string Email, string? Name);
