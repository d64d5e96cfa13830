using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Mail.SentMail;

/// <summary>A mail as a person reads it.</summary>
internal sealed record ReadableMail(string To, string From, string Subject, DateTimeOffset? Date, string Text);

/// <summary>Reads back the <c>.eml</c> files that this module writes: one plain text, no attachments.</summary>
internal static partial class EmlReader
{
    public static async Task<ReadableMail> ReadAsync(FileInfo file, CancellationToken cancellationToken) =>
        Read(await File.ReadAllTextAsync(file.FullName, Encoding.Latin1, cancellationToken));

    public static ReadableMail Read(string source)
    {
        var text = source.ReplaceLineEndings("\n");
        var gap = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = Headers(gap < 0 ? text : text[..gap]);
        var body = gap < 0 ? "" : text[(gap + 2)..];
        return new ReadableMail(
            Words(headers.GetValueOrDefault("To", "")),
            Words(headers.GetValueOrDefault("From", "")),
            Words(headers.GetValueOrDefault("Subject", "")),
            DateTimeOffset.TryParse(headers.GetValueOrDefault("Date"), CultureInfo.InvariantCulture, out var date) ? date : null,
            Body(body, headers.GetValueOrDefault("Content-Transfer-Encoding", "")));
    }

    // A long header goes on at the next line, which then starts with a blank.
    private static Dictionary<string, string> Headers(string head)
    {
        var lines = FoldedLine().Replace(head, " ").Split('\n');
        return lines
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
    }

    // RFC 2047: a blank between two encoded words is not part of the text.
    private static string Words(string header) =>
        EncodedWord().Replace(
            BetweenWords().Replace(header, ""),
            word => Encoding.UTF8.GetString(
                word.Groups["encoding"].ValueSpan is "B" or "b"
                    ? Convert.FromBase64String(word.Groups["text"].Value)
                    : Unquote(word.Groups["text"].Value.Replace('_', ' '))));

    private static string Body(string body, string encoding) =>
        encoding.ToLowerInvariant() switch
        {
            "quoted-printable" => Encoding.UTF8.GetString(Unquote(SoftBreak().Replace(body, ""))),
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            _ => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)),
        };

    private static byte[] Unquote(string text)
    {
        List<byte> bytes = new(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }
        return [.. bytes];
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex FoldedLine();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?(?<encoding>[BbQq])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"=[ \t]*\n")]
    private static partial Regex SoftBreak();
}
