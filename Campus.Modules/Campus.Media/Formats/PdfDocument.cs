using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Media.Formats;

/// <summary>Judges the outside of PDF documents; what stands in them is read apart, by <see cref="Pdf.PdfJudge"/>.</summary>
internal static partial class PdfDocument
{
    private const int Piece = 1 << 20;
    private const int Overlap = 4096;
    private const string Damaged = "De PDF is beschadigd of niet af. Maak haar opnieuw en probeer het nog eens.";

    public static Examined Examine(ByteWalk walk)
    {
        if (Ending(walk) is { } wrong)
        {
            return new Examined(wrong);
        }
        walk.GoTo(0);
        return Pieces(walk.Stream).Any(text => WebPage().IsMatch(text))
            ? new Examined("In de PDF zit een webpagina verstopt. Maak de PDF opnieuw en probeer het nog eens.")
            : new Examined();
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

    [GeneratedRegex(@"<(?:!doctype\s+html|html|script|iframe|svg)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WebPage();

    [GeneratedRegex(@"startxref\s+(?<at>\d{1,12})", RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex(@"^\s*(?:xref\b|\d+\s+\d+\s+obj\b)", RegexOptions.NonBacktracking)]
    private static partial Regex Table();
}
