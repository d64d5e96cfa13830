using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>
/// What somebody sees of a text, in words that can be compared: blocks in blocks, each letter with its marks. White space is
/// folded, as a page does; a mark on white space is not seen.
/// </summary>
internal static partial class Shape
{
    /// <summary>A letter, a break or an image, with the marks that are on it.</summary>
    public sealed record Unit(string Seen, string Marks);

    public const string Break = "⏎";

    // What an address that begins with www gets before it.
    private const string Http = "HTTP://";

    private const char Separator = '¦';

    /// <summary>A text block; empty when it shows nothing.</summary>
    public static string Line(IEnumerable<Unit> units)
    {
        var folded = new List<Unit>();
        foreach (var unit in units)
        {
            var isSpace = string.IsNullOrWhiteSpace(unit.Seen);
            if (!isSpace || (folded.Count > 0 && folded[^1].Seen is not (" " or Break)))
            {
                while (unit.Seen == Break && folded.Count > 0 && folded[^1].Seen == " ")
                {
                    folded.RemoveAt(folded.Count - 1);
                }
                folded.Add(isSpace ? new Unit(" ", "") : unit);
            }
        }
        return Written(Trimmed(folded));
    }

    /// <summary>A block with something in it.</summary>
    public static string Block(string name, IEnumerable<string> inside) => $"{name}[{string.Join(' ', inside.Where(one => one != ""))}]";

    /// <summary>A paragraph or a heading, or nothing.</summary>
    public static string TextBlock(string name, IEnumerable<Unit> units) => Line(units) is { Length: > 0 } line ? $"{name}({line})" : "";

    /// <summary>An address in the form in which two that lead to the same place are the same.</summary>
    public static string Address(string? address)
    {
        var plain = LabelOfHost().Replace(Uri.UnescapeDataString(address ?? ""), Ascii).Trim();
        return (plain.StartsWith("~/", StringComparison.Ordinal) ? plain[1..] : plain).ToUpperInvariant();
    }

    /// <summary>Whether a link shows where it leads, once or more: it may have been made of what was typed.</summary>
    public static bool IsItsOwn(string text, string? address) => Address(address) is { Length: > 0 } plain
        && (IsOnly(text, plain) || (plain.StartsWith(Http, StringComparison.Ordinal) && plain != Http && IsOnly(text, plain[Http.Length..])));

    /// <summary>Marks and one more, in an order that does not depend on which came first.</summary>
    public static string With(string marks, string mark) =>
        string.Join(Separator, $"{marks}{Separator}{mark}".Split(Separator, StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The marks that an image shows.</summary>
    public static string OnlyLink(string marks) =>
        string.Join(Separator, marks.Split(Separator).Where(mark => mark.StartsWith("link:", StringComparison.Ordinal)));

    /// <summary>Code; how wide a tab is depends on where it stands, and nobody sees spaces on a line of their own.</summary>
    public static string Code(string text) => EmptyLine().Replace(text.Replace("\t", "    ", StringComparison.Ordinal), "").TrimEnd('\n');

    public static string Folded(string? text) => Space().Replace(text ?? "", " ").Trim();

    private static bool IsOnly(string text, string plain) => Address(text).Replace(plain, "", StringComparison.Ordinal) == "";

    // Both ways of writing a name in other letters; what is no name at all stays as it is.
    private static string Ascii(Match label)
    {
        try
        {
            return new IdnMapping().GetAscii(label.Value);
        }
        catch (ArgumentException)
        {
            return label.Value;
        }
    }

    private static List<Unit> Trimmed(List<Unit> units)
    {
        bool IsNothing(Unit unit) => unit.Seen is " " or Break;
        var from = units.FindIndex(unit => !IsNothing(unit));
        return from < 0 ? [] : units[from..(units.FindLastIndex(unit => !IsNothing(unit)) + 1)];
    }

    private static string Written(List<Unit> units)
    {
        var written = new StringBuilder();
        var marks = "";
        foreach (var unit in units)
        {
            if (unit.Seen is not (" " or Break) && unit.Marks != marks)
            {
                marks = unit.Marks;
                written.Append('‹').Append(marks).Append('›');
            }
            written.Append(unit.Seen);
        }
        return written.ToString();
    }

    [GeneratedRegex("^ +$", RegexOptions.Multiline)]
    private static partial Regex EmptyLine();

    // In the name of the host only, and not into the next address where two stand behind each other.
    [GeneratedRegex(
        @"(?<=(?://|@|\bwww\.)(?:[^\s/?#:@]*\.)?)[^\s/.:?#@]*?[^\x00-\x7F](?:(?!https?:|www\.)[^\s/.:?#@])*",
        RegexOptions.IgnoreCase)]
    private static partial Regex LabelOfHost();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Space();
}
