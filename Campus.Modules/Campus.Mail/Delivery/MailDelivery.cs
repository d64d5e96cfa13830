using System.Text.Json;
using Campus.Platform;
using Campus.Theme;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campus.Mail.Delivery;

/// <summary>Takes mail from the outbox to the mail server, or to files where there is none.</summary>
internal sealed class MailDelivery(
    IOptions<MailOptions> options, SmtpDelivery smtp, PickupFolder pickup, IMailSender sender, ISiteIdentity site) : IOutboxHandler
{
    public string Kind => OutboxMailbox.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var mail = JsonSerializer.Deserialize<PostedMail>(payload) ?? throw new InvalidOperationException("The outbox holds an empty mail.");
        if (!MailAddresses.IsDeliverable(mail.To))
        {
            throw new OutboxException("no mail can be sent to its address", "Naar dit adres kan geen mail. Verbeter het adres bij de persoon.", isFinal: true);
        }
        using var message = Composition.Compose(mail, await FromAsync(cancellationToken), await site.GetAsync(cancellationToken));
        if (options.Value.Smtp.Host is { Length: > 0 })
        {
            await smtp.SendAsync(message, cancellationToken);
        }
        else if (pickup.Exists)
        {
            await pickup.WriteAsync(mail, message, cancellationToken);
        }
        else
        {
            throw new OutboxException(
                "no mail can be sent: set Mail:Smtp:Host, or Mail:PickupFolder to keep mail as files",
                "Er kan geen mail weg. Stel Mail:Smtp:Host in, of Mail:PickupFolder om mail als bestand te bewaren.");
        }
    }

    private async Task<MailboxAddress> FromAsync(CancellationToken cancellationToken)
    {
        if (await sender.FromAsync(cancellationToken) is { } chosen)
        {
            return new MailboxAddress(Words.OneLine(chosen.Name ?? ""), chosen.Email);
        }
        return MailboxAddress.TryParse(options.Value.From, out var configured)
            ? configured
            : throw new OutboxException("Mail:From is not an address", "De afzender klopt niet. Kijk naar Mail:From, of vul bij Instellingen een afzender in.");
    }
}
