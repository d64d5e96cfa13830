using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Campus.Contents.Markdown;

/// <summary>
/// Reads <c>&lt;!-- --&gt;</c> as nothing: a mark that ends between a sign and a letter needs something there. Reads
/// <c>&lt;br&gt;</c> as a break, which is one only within a table.
/// </summary>
internal sealed partial class SeamParser : InlineParser
{
    private const string Seam = "<!-- -->";

    public SeamParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.Match(Seam))
        {
            slice.Start += Seam.Length;
            return true;
        }
        var found = Break().Match(slice.Text, slice.Start, Math.Min(slice.Length, LongestBreak));
        if (!found.Success)
        {
            return false;
        }
        processor.Inline = new CellBreak(found.Value);
        slice.Start += found.Length;
        return true;
    }

    private const int LongestBreak = 9;

    [GeneratedRegex(@"\A<br *\/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();
}

/// <summary>What may be a break: that is known when the table is.</summary>
internal sealed class CellBreak(string text) : LeafInline
{
    public string Text { get; } = text;
}
