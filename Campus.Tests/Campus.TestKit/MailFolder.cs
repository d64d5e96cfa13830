using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.TestKit;

/// <summary>A mail as its receiver reads it.</summary>
/// <param name="To">The addressee.</param>
/// <param name="Subject">The subject line, decoded.</param>
/// <param name="Text">The text, decoded.</param>
public sealed partial record ReceivedMail(string To, string Subject, string Text)
{
    /// <summary>The first link in the text.</summary>
    public Uri Link => new(Links().Match(Text).Value);

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}

/// <summary>A folder with one file per mail.</summary>
public sealed partial class MailFolder(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>All mail so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> All =>
        !Directory.Exists(folder)
            ? []
            : [.. new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Extension != ".tmp")
                .OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => Parse(File.ReadAllText(file.FullName)))];

    /// <summary>Waits for the newest mail to somebody, about something.</summary>
    public async Task<ReceivedMail> ToAsync(string address, string subject = "")
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            var mail = All.LastOrDefault(mail => mail.To.Contains(address, StringComparison.OrdinalIgnoreCase)
                && mail.Subject.Contains(subject, StringComparison.OrdinalIgnoreCase));
            if (mail is not null)
            {
                return mail;
            }
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"No mail for {address} with '{subject}' in {folder}; there are {All.Count} others.");
    }

    private static ReceivedMail Parse(string raw)
    {
        var text = raw.ReplaceLineEndings("\n");
        var split = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = Folded().Replace(text[..split], " ").Split('\n')
            .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var encoding = headers["Content-Transfer-Encoding"].FirstOrDefault("7bit");
        return new ReceivedMail(
            headers["To"].FirstOrDefault(""), Words(headers["Subject"].FirstOrDefault("")), Body(text[(split + 2)..], encoding));
    }

    private static string Body(string body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))),
        "QUOTED-PRINTABLE" => QuotedPrintable(body.Replace("=\n", "", StringComparison.Ordinal)),
        _ => body,
    };

    // RFC 2047: =?utf-8?B?…?= and =?utf-8?Q?…?=; white space between two of them is not part of the text.
    private static string Words(string header) =>
        EncodedWord().Replace(header, word => word.Groups["how"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["what"].Value))
            : QuotedPrintable(word.Groups["what"].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
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
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BQ])\?(?<what>[^?]*)\?=(\s+(?==\?utf-8))?", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
