using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using NetMail = System.Net.Mail.MailMessage;

namespace Campus.Mail.Delivery;

/// <summary>Makes the message that a mail server takes from a posted mail.</summary>
internal sealed class Composition(IOptions<MailOptions> options)
{
    public NetMail Compose(PostedMail mail)
    {
        var from = new MailAddress(mail.From ?? options.Value.From);
        var message = new NetMail
        {
            From = from,
            Subject = OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            // The framework writes line ends as =0D=0A in quoted-printable, which RFC 2045 forbids for text.
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.To.Add(new MailAddress(mail.To));
        // The same id at every try: a mail client shows a repeated mail once.
        message.Headers.Add("Message-ID", $"<{mail.Id}@{from.Host}>");
        // Asks other programs not to answer a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    // A subject may hold what somebody typed; a line break in it would start a header of their own.
    private static string OneLine(string subject) =>
        string.Join(' ', subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
