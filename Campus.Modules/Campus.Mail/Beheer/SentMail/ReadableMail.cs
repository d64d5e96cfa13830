using System.Text;
using MimeKit;

namespace Campus.Mail.Beheer.SentMail;

/// <summary>
/// A mail as a person reads it: its plain text, and what its HTML says as text with links; each null when there is
/// none.
/// </summary>
internal sealed record ReadableMail(
    string To,
    string From,
    string Subject,
    DateTimeOffset? Date,
    string? Text,
    string? FromHtml,
    IReadOnlyList<Appointment> Appointments,
    IReadOnlyList<AttachedFile> Files)
{
    private static readonly ReadableMail Broken = new("", "", "Deze mail is niet te lezen", null, null, null, [], []);

    // Mail of others may be in the codes of old programs, which the framework knows only when asked.
    static ReadableMail() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<ReadableMail> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file.OpenRead();
            using var message = await MimeMessage.LoadAsync(stream, cancellationToken);
            return Read(message);
        }
        catch (Exception exception) when (exception is FormatException or IOException)
        {
            return Broken;
        }
    }

    public static ReadableMail Read(MimeMessage message) => new(
        People(message.To),
        People(message.From),
        message.Subject is { Length: > 0 } subject ? subject : "(geen onderwerp)",
        message.Date == DateTimeOffset.MinValue ? null : message.Date,
        message.TextBody,
        message.HtmlBody is { } html ? HtmlWords.Of(html) : null,
        [.. message.BodyParts.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "calendar")).SelectMany(Appointment.Read)],
        [.. message.Attachments.Select(AttachedFile.Of)]);

    // As people write it: the library's own form has the letters of a header.
    private static string People(InternetAddressList list) =>
        string.Join(", ", list.Mailboxes.Select(one => one.Name is { Length: > 0 } name ? $"{name} <{one.Address}>" : one.Address));
}

/// <summary>A file that came with a mail.</summary>
internal sealed record AttachedFile(string Name, string Type, long Bytes)
{
    private const int Kilo = 1024;

    public string Size => Bytes < Kilo ? $"{Bytes} bytes" : Bytes < Kilo * Kilo ? $"{Bytes / Kilo} kB" : $"{Bytes / (Kilo * Kilo)} MB";

    public static AttachedFile Of(MimeEntity entity) => new(
        entity.ContentDisposition?.FileName ?? entity.ContentType.Name ?? "(zonder naam)", entity.ContentType.MimeType, Length(entity));

    private static long Length(MimeEntity entity)
    {
        using var measure = new MimeKit.IO.MeasuringStream();
        if (entity is MimePart { Content: { } content })
        {
            content.DecodeTo(measure);
        }
        else
        {
            entity.WriteTo(measure);
        }
        return measure.Length;
    }
}
