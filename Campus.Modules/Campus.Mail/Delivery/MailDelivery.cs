using System.Text.Json;
using Campus.Mail.Composition;
using Campus.Platform;
using Campus.Theme;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campus.Mail.Delivery;

/// <summary>Takes mail from the outbox to the mail server, or to files where there is none.</summary>
internal sealed class MailDelivery(
    IOptions<MailOptions> options, SmtpDelivery smtp, PickupFolder pickup, IMailSender sender, ISiteIdentity site, IPeople people)
    : IOutboxHandler
{
    public string Kind => OutboxMailbox.Kind;

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        var posted = JsonSerializer.Deserialize<PostedMail>(payload) ?? throw new InvalidOperationException("The outbox holds an empty mail.");
        var mail = await AddressedAsync(posted, cancellationToken);
        if (!MailAddresses.IsDeliverable(mail.To))
        {
            throw new OutboxException("no mail can be sent to its address", "Naar dit adres kan geen mail. Verbeter het adres bij de persoon.", isFinal: true);
        }
        using var message = Composer.Compose(mail, await FromAsync(mail, cancellationToken), await site.GetAsync(cancellationToken));
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

    // Days may lie between the posting and this: whoever it is for may have another address by now, or none.
    private async Task<PostedMail> AddressedAsync(PostedMail mail, CancellationToken cancellationToken)
    {
        if (mail is not { To: "", PersonId: { } id })
        {
            return mail;
        }
        var addresses = await people.AddressesAsync([id], cancellationToken);
        var known = await people.FindAsync([id], cancellationToken);
        return addresses.TryGetValue(id, out var address) && known.TryGetValue(id, out var person)
            ? mail with { To = address, Name = person.Name }
            : throw new OvertakenException("whom it is for has no account any more, or is locked out");
    }

    private async Task<MailboxAddress> FromAsync(PostedMail mail, CancellationToken cancellationToken)
    {
        if ((mail.From ?? await sender.FromAsync(cancellationToken)) is { } chosen)
        {
            return new MailboxAddress(Words.OneLine(chosen.Name ?? ""), chosen.Email);
        }
        return MailboxAddress.TryParse(options.Value.From, out var configured)
            ? configured
            : throw new OutboxException("Mail:From is not an address", "De afzender klopt niet. Kijk naar Mail:From, of vul bij Instellingen een afzender in.");
    }
}
