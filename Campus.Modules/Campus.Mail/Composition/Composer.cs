using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Campus.Platform;
using Campus.Theme;
using MimeKit;
using MimeKit.Text;

namespace Campus.Mail.Composition;

/// <summary>Makes the message that a mail server takes: the same words as text and as HTML.</summary>
internal static class Composer
{
    // Dutch letters as themselves.
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);

    public static MimeMessage Compose(PostedMail mail, MailboxAddress from, SiteIdentity site)
    {
        IReadOnlyList<MailPart> parts = [Words.Greeting(mail.Name), .. mail.Parts, .. Farewell(site)];
        var message = new MimeMessage
        {
            Subject = Words.OneLine(mail.Subject),
            Date = new DateTimeOffset(mail.PostedUtc),
            // The same id at every try: a mail client shows a repeated mail once.
            MessageId = $"{mail.Id}@{from.Domain}",
            Body = Body(mail, parts),
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress("", mail.To));
        // Asks other programs not to answer a machine.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        foreach (var (name, value) in mail.List)
        {
            message.Headers.Add(name, Words.OneLine(value));
        }
        return message;
    }

    private static MimeEntity Body(PostedMail mail, IReadOnlyList<MailPart> parts)
    {
        var words = new MultipartAlternative(
            new TextPart(TextFormat.Plain) { Text = Plain(parts) },
            new TextPart(TextFormat.Html) { Text = Html(Words.OneLine(mail.Subject), parts) });
        var files = mail.Files.Select(file => File(file.Name, file.ContentType, file.Content)).ToList();
        if (mail.Appointment is { } appointment)
        {
            words.Add(Invitation(appointment));
            // For who reads mail in a program that does not look for one among the ways to read the words.
            files.Add(File("uitnodiging.ics", "text/calendar", Encoding.UTF8.GetBytes(appointment.Calendar)));
        }
        return files.Count == 0 ? words : new Multipart("mixed", [words, .. files]);
    }

    // RFC 6047, section 2.4; in base64, so that no line is folded anew on its way.
    private static TextPart Invitation(MailAppointment appointment)
    {
        var part = new TextPart("calendar") { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, appointment.Calendar);
        part.ContentType.Parameters.Add("method", appointment.Method);
        return part;
    }

    private static MimePart File(string name, string contentType, byte[] content) => new(ContentType.Parse(contentType))
    {
        Content = new MimeContent(new MemoryStream(content)),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = Words.OneLine(name),
    };

    private static IEnumerable<MailPart> Farewell(SiteIdentity site)
    {
        var (name, email, phone, website) = site.Organisation;
        yield return name is null ? $"Met vriendelijke groet,\n{site.Name}" : $"Met vriendelijke groet,\n{site.Name}\n{name}";
        var ask = (email, phone) switch
        {
            (null, null) => "Stel die aan je eigen organisatie.",
            (null, _) => $"Bel dan {phone}.",
            (_, null) => $"Mail dan naar {email}.",
            _ => $"Mail dan naar {email} of bel {phone}.",
        };
        yield return $"Dit is een automatische mail. Antwoorden lezen we niet. Heb je een vraag? {ask}";
        if (website is not null)
        {
            yield return new MailPart("Meer over ons", website);
        }
    }

    private static string Plain(IReadOnlyList<MailPart> parts) =>
        string.Join("\r\n\r\n", parts.Select(part => part.Url is null ? part.Text.ReplaceLineEndings("\r\n") : $"{part.Text}:\r\n{part.Url}")) + "\r\n";

    // No colours but the link's own, and no images: it reads in the light or the dark that the reader chose.
    private static string Html(string subject, IReadOnlyList<MailPart> parts)
    {
        var html = new StringBuilder(
            $"""
            <!doctype html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encode(subject)}</title>
            </head>
            <body style="margin:0">
            <div style="max-width:36em;margin:0 auto;padding:1.5em 1em;font:1em/1.5 Verdana,Arial,sans-serif">

            """);
        foreach (var part in parts)
        {
            html.Append(part.Url is { } url ? Link(part.Text, url) : $"<p>{Encode(part.Text).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n");
        }
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Link(string text, string url) =>
        $"""
        <p><a href="{Encode(url)}" style="display:inline-block;padding:0.6em 1em;border-radius:4px;background:#154273;color:#ffffff;font-weight:bold;text-decoration:none">{Encode(text)}</a></p>
        <p style="font-size:0.875em;word-break:break-all">Werkt de knop niet? Dit is het adres: <br>{Encode(url)}</p>

        """;

    private static string Encode(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Letters.Encode));
}
