using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Media.Pdf;

/// <summary>
/// A document for old and new viewers at once has a second table, which the reader passes over and viewers follow
/// (ISO 32000-1, 7.5.8.4). What only that table knows is looked for in the bytes: word processors write such documents, so
/// they cannot all be refused.
/// </summary>
internal static partial class PdfSecondTable
{
    private const int LongestDictionary = 1 << 16;
    private const int MostUnpacked = 64 << 20;
    private const string PackedObjects = "/ObjStm";
    private const string Mark = "/XRefStm";
    private const string End = "endstream";

    /// <summary>Whether the document has one, and something that acts stands where it may lead. What cannot be unpacked counts as acting.</summary>
    public static bool MayAct(byte[] file, Func<string, bool> acts)
    {
        var text = Encoding.Latin1.GetString(file);
        if (!Names(text).Contains(Mark, StringComparer.Ordinal))
        {
            return false;
        }
        var from = 0;
        foreach (Match stream in Stream().Matches(text))
        {
            if (stream.Index < from)
            {
                continue;
            }
            var before = text[from..stream.Index];
            if (Names(before).Any(acts) || (HoldsObjects(before) && (Unpack(file, stream.Index + stream.Length) is not { } packed || Names(packed).Any(acts))))
            {
                return true;
            }
            var end = text.IndexOf(End, stream.Index, StringComparison.Ordinal);
            from = end < 0 ? stream.Index + stream.Length : end + End.Length;
        }
        return Names(text[from..]).Any(acts);
    }

    // The dictionary of a stream stands right before it.
    private static bool HoldsObjects(string before) =>
        Names(before[^Math.Min(before.Length, LongestDictionary)..]).Contains(PackedObjects, StringComparer.Ordinal);

    private static string? Unpack(byte[] file, int at)
    {
        try
        {
            using var packed = new MemoryStream(file, at, file.Length - at);
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[MostUnpacked];
            var count = zlib.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return count == buffer.Length ? null : Encoding.Latin1.GetString(buffer, 0, count);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A name may spell any of its letters as # and two digits (7.3.5).
    private static IEnumerable<string> Names(string text) => Name().Matches(text)
        .Select(name => name.Value.Contains('#', StringComparison.Ordinal) ? Spelled().Replace(name.Value, letter => ((char)Convert.ToByte(letter.Value[1..], 16)).ToString()) : name.Value);

    [GeneratedRegex(@"stream\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/[^\s/<>\[\](){}%\0]{1,60}", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Spelled();
}
