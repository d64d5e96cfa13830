using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Contents.Media.Formats;

/// <summary>Judges PDF documents, and counts their pages.</summary>
internal static partial class PdfDocument
{
    private const int Piece = 1 << 20;
    private const int Overlap = 4096;
    private const int LargestStream = 1_000_000;
    private const string Damaged = "De PDF is beschadigd of niet af. Maak haar opnieuw en probeer het nog eens.";

    public static Examined Examine(ByteWalk walk)
    {
        if (Ending(walk) is { } wrong)
        {
            return new Examined(wrong);
        }
        walk.GoTo(0);
        var (pages, buffer) = (0, new byte[LargestStream]);
        foreach (var text in Pieces(walk.Stream))
        {
            if (WebPage().IsMatch(text))
            {
                return new Examined("In de PDF zit een webpagina verstopt. Maak de PDF opnieuw en probeer het nog eens.");
            }
            if (Acting().IsMatch(text))
            {
                return new Examined("In de PDF zit een script of een opdracht om een programma te starten. Bewaar de PDF zonder scripts en probeer het nog eens.");
            }
            pages = Math.Max(pages, PagesIn(text));
            foreach (Match packed in Packed().Matches(text))
            {
                pages = Math.Max(pages, PagesIn(Unpack(After(text, packed), buffer)));
            }
        }
        return new Examined(Pages: pages == 0 ? null : pages);
    }

    // The end says where the table of contents is, and after that nothing may follow.
    private static string? Ending(ByteWalk walk)
    {
        walk.GoTo(Math.Max(0, walk.Length - 2048));
        var end = walk.Ascii((int)walk.Left).TrimEnd('\0', ' ', '\r', '\n', '\t');
        var last = end.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (last < 0)
        {
            return Damaged;
        }
        if (last + 5 < end.Length)
        {
            return "Achter de PDF zit nog iets anders in het bestand. Maak de PDF opnieuw en probeer het nog eens.";
        }
        var start = Start().Matches(end).LastOrDefault()?.Groups["at"].Value;
        return long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < walk.Length && IsTable(walk, at) ? null : Damaged;
    }

    private static bool IsTable(ByteWalk walk, long at)
    {
        walk.GoTo(at);
        return Table().IsMatch(walk.Ascii((int)Math.Min(walk.Left, 64)));
    }

    // Each piece begins with the end of the one before, so that no word falls between two.
    private static IEnumerable<string> Pieces(Stream content)
    {
        var buffer = new byte[Piece + Overlap];
        var kept = 0;
        for (var count = content.ReadAtLeast(buffer.AsSpan(kept), Piece, throwOnEndOfStream: false);
             count > 0;
             count = content.ReadAtLeast(buffer.AsSpan(kept), Piece, throwOnEndOfStream: false))
        {
            var filled = kept + count;
            yield return Encoding.Latin1.GetString(buffer, 0, filled);
            kept = Math.Min(Overlap, filled);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }
    }

    private static int PagesIn(string text) => Count().Matches(text)
        .Select(match => match.Groups["count"].Value)
        .Select(count => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
        .DefaultIfEmpty(0).Max();

    private static string After(string text, Match match)
    {
        var start = match.Index + match.Length;
        return text.Substring(start, Math.Min(text.Length - start, Piece / 4));
    }

    // Newer documents keep the tree of pages in a packed stream. One that cannot be unpacked leaves the number unknown.
    private static string Unpack(string text, byte[] buffer)
    {
        try
        {
            using var packed = new MemoryStream(Encoding.Latin1.GetBytes(text));
            using var plain = new ZLibStream(packed, CompressionMode.Decompress);
            return Encoding.Latin1.GetString(buffer, 0, plain.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    [GeneratedRegex(@"<(?:!doctype\s+html|html|script|iframe|svg)[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"/(?:JavaScript|Launch)\b")]
    private static partial Regex Acting();

    [GeneratedRegex(@"startxref\s+(?<at>\d{1,12})")]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*(?:xref\b|\d+\s+\d+\s+obj\b)")]
    private static partial Regex Table();

    [GeneratedRegex(@"/Type\s*/Pages\b[^>]{0,400}?/Count\s+(?<count>\d{1,6})|/Count\s+(?<count>\d{1,6})[^>]{0,400}?/Type\s*/Pages\b")]
    private static partial Regex Count();

    [GeneratedRegex(@"/Type\s*/ObjStm\b[^>]{0,300}>>\s*stream\r?\n")]
    private static partial Regex Packed();
}
