using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Campus.Mail.Delivery;

/// <summary>Sends mail to the configured mail server.</summary>
internal sealed class SmtpDelivery(IOptions<MailOptions> options, Composition composition)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task SendAsync(PostedMail mail, CancellationToken cancellationToken)
    {
        var server = options.Value.Smtp;
        using var message = composition.Compose(mail);
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.Tls };
        if (server.User is { Length: > 0 })
        {
            client.Credentials = new NetworkCredential(server.User, server.Password);
        }
        // The client's own time-out is for its synchronous calls only.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server {server.Host}:{server.Port} did not answer in time.", exception);
        }
    }
}
