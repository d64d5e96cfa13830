namespace Campus.Platform;

/// <summary>Who mail comes from, when the site says so itself. Contents answers, from the settings of the site.</summary>
public interface IMailSender
{
    /// <summary>An address with a name, such as <c>Campus &lt;campus@voorbeeld.nl&gt;</c>; null leaves it to the server's configuration.</summary>
    ValueTask<string?> FromAsync(CancellationToken cancellationToken = default);
}
