using System.Net.Sockets;
using Campus.Platform;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campus.Mail.Delivery;

/// <summary>Sends mail to the configured mail server.</summary>
internal sealed class SmtpDelivery(IOptions<MailOptions> options)
{
    private const int ImplicitTlsPort = 465;
    private const int RefusedForGood = 500;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var server = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = (int)server.Timeout.TotalMilliseconds };
        // Networks that let mail out seldom let us ask whether a certificate was revoked.
        client.CheckCertificateRevocation = false;
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, SecurityOf(server), cancellationToken);
            if (server.User is { Length: > 0 })
            {
                await client.AuthenticateAsync(server.User, server.Password ?? "", cancellationToken);
            }
            await client.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && FailureOf(exception) is { } failure)
        {
            throw failure;
        }
        await SayGoodbyeAsync(client, cancellationToken);
    }

    private static SecureSocketOptions SecurityOf(SmtpOptions server) =>
        (server.Security ?? (server.Port == ImplicitTlsPort ? SmtpSecurity.Tls : SmtpSecurity.StartTls)) switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

    // Words of the server or of a library may hold the address: only their kind and number go on.
    private static OutboxException? FailureOf(Exception exception) => exception switch
    {
        SmtpCommandException { StatusCode: var code } when (int)code >= RefusedForGood => new(
            $"the mail server answered {(int)code}", $"De mailserver weigert deze mail (code {(int)code}).", isFinal: true),
        SmtpCommandException { StatusCode: var code } => new(
            $"the mail server answered {(int)code}", $"De mailserver kan deze mail nu niet aannemen (code {(int)code})."),
        AuthenticationException => new(
            "the mail server refused user or password", "De mailserver laat de campus niet binnen. Kijk naar Mail:Smtp:User en Mail:Smtp:Password."),
        SslHandshakeException => new(
            "no secure connection to the mail server", "De verbinding met de mailserver is niet veilig: het certificaat klopt niet, of Mail:Smtp:Security past er niet bij."),
        NotSupportedException => new(
            "the mail server offers no STARTTLS or no sign-in", "De mailserver kan niet wat Mail:Smtp:Security of Mail:Smtp:User vraagt."),
        SocketException or IOException or TimeoutException or OperationCanceledException or ProtocolException => new(
            $"the mail server did not answer ({exception.GetType().Name})", "De mailserver geeft geen antwoord."),
        _ => null,
    };

    // The mail was taken: whatever happens to the connection now is no reason to send it again.
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ProtocolException or CommandException or OperationCanceledException)
        {
            client.Disconnect(quit: false, CancellationToken.None);
        }
    }
}
