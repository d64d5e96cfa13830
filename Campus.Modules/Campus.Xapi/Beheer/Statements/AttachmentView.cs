using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Beheer.Sentences;

namespace Campus.Xapi.Beheer.Statements;

/// <summary>A file that goes with a statement, as the statement declares it.</summary>
internal sealed record AttachmentView(string Name, string ContentType, string Size, string? Url)
{
    private const long Kilobyte = 1024;

    public static IReadOnlyList<AttachmentView> In(JsonElement statement) =>
        statement.TryGetProperty("attachments"u8, out var attachments)
            ? [.. attachments.EnumerateArray().Select(Of)]
            : [];

    private static AttachmentView Of(JsonElement attachment)
    {
        var usage = attachment.GetProperty("usageType"u8).GetString()!;
        var named = attachment.TryGetProperty("display"u8, out var display) ? Texts.Of(display) : null;
        var url = attachment.TryGetProperty("fileUrl"u8, out var given) ? given.GetString() : null;
        return new AttachmentView(
            named ?? Texts.LastSegment(usage),
            attachment.GetProperty("contentType"u8).GetString()!,
            SizeWords(attachment.GetProperty("length"u8)),
            // Any scheme is allowed in a statement; only one of the web becomes a link.
            Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null);
    }

    private static string SizeWords(JsonElement length) => length.TryGetInt64(out var bytes)
        ? bytes switch
        {
            < Kilobyte => $"{bytes} bytes",
            < Kilobyte * Kilobyte => $"{bytes / Kilobyte} kB",
            _ => $"{((double)bytes / (Kilobyte * Kilobyte)).ToString("0.#", DutchTime.Culture)} MB",
        }
        : "";
}
