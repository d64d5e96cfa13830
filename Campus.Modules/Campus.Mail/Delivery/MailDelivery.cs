using System.Net.Mail;
using System.Text.Json;
using Campus.Platform;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Mail.Delivery;

/// <summary>Takes mail from the outbox to the mail server, or to files where there is none.</summary>
internal sealed partial class MailDelivery(
    IOptions<MailOptions> options, SmtpDelivery smtp, PickupFolder pickup, IMailSender sender, IAudit audit, ILogger<MailDelivery> logger)
    : IOutboxHandler
{
    public string Kind => OutboxMailbox.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var mail = JsonSerializer.Deserialize<PostedMail>(payload)
            ?? throw new InvalidOperationException("The outbox holds an empty mail.");
        if (!MailAddress.TryCreate(mail.To, out _))
        {
            GiveUp(mail, "the address is not an address", null);
            return;
        }
        mail = mail with { From = await sender.FromAsync(cancellationToken) };
        if (options.Value.Smtp.Host is { Length: > 0 })
        {
            await SendAsync(mail, cancellationToken);
        }
        else if (pickup.Exists)
        {
            await pickup.WriteAsync(mail, cancellationToken);
        }
        else
        {
            throw new CampusException(
                "No mail can be sent: set Mail:Smtp:Host, or Mail:PickupFolder to keep mail as files. The mail waits in the outbox.");
        }
    }

    private async Task SendAsync(PostedMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.SendAsync(mail, cancellationToken);
        }
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode >= 500)
        {
            // The server will never take this address: trying again every hour would only cost us its trust.
            // Its own words may hold the address, which is for no log.
            GiveUp(mail, $"the server answered {(int)refused.StatusCode}", refused);
        }
    }

    private void GiveUp(PostedMail mail, string reason, Exception? exception)
    {
        audit.Record("Mail", "Refused", mail.Id, new { mail.Subject, Reason = reason });
        LogGivenUp(mail.Id, mail.Subject, reason, exception);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail {Id} ({Subject}) will not be sent: {Reason}")]
    private partial void LogGivenUp(string id, string subject, string reason, Exception? exception);
}
