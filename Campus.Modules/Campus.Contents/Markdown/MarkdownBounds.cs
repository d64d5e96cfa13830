using System.Buffers;
using System.Globalization;

namespace Campus.Contents.Markdown;

/// <summary>
/// How much one text may ask of the reader. Reading takes the square of the number of marks in a block, and a table has
/// as many cells as its widest row makes of every other row, so both are counted before anything is read.
/// </summary>
internal static class MarkdownBounds
{
    /// <summary>A text of forty pages; nobody reads that as one text on a screen.</summary>
    public const int MostCharacters = 100_000;

    /// <summary>The writer follows no deeper than this either, and a reader has lost the way long before.</summary>
    public const int Deepest = 100;

    public const string TooDeep = "In deze tekst staan te veel lijsten, citaten of haken in elkaar. Gebruik minder niveaus.";

    private const int MostLines = 20_000;
    private const long MostWork = 9_000_000;
    private const long MostCells = 50_000;

    // Where the same mark stands several times in a row, it is read as one.
    private const string Runs = "*_~^+=";
    private const string Singles = "[]";

    // A line of these alone is a rule across the page, or a point without words.
    private static readonly SearchValues<char> Rule = SearchValues.Create("-* \t");

    /// <summary>Why a text is too much, in Dutch; null when it can be read.</summary>
    public static string? Wrong(ReadOnlySpan<char> markdown)
    {
        if (markdown.Length > MostCharacters)
        {
            return TooLong(markdown.Length, MostCharacters);
        }
        if (IsTooDeep(markdown))
        {
            return TooDeep;
        }
        var (lines, work, cells) = Count(markdown);
        if (lines > MostLines)
        {
            return "Deze tekst heeft te veel regels. Verdeel de tekst over meer onderdelen.";
        }
        if (work > MostWork)
        {
            return "In deze tekst staan te veel opmaaktekens bij elkaar, zoals [ of *. Verdeel de tekst in alinea’s met een lege regel ertussen.";
        }
        return cells > MostCells ? "Een tabel in deze tekst is te groot. Maak er meer, kleinere tabellen van." : null;
    }

    /// <summary>Says how long a text may be.</summary>
    public static string TooLong(int length, int most) => string.Create(
        CultureInfo.GetCultureInfo("nl-NL"),
        $"Deze tekst is te lang: {length:N0} tekens. Gebruik hoogstens {most:N0} tekens, of verdeel de tekst over meer onderdelen.");

    // At each list within a list, the reader looks through the rest of the line for what may be a rule.
    private static bool IsTooDeep(ReadOnlySpan<char> markdown)
    {
        foreach (var line in markdown.EnumerateLines())
        {
            if (line.ContainsAnyExcept(Rule) && Depth(line) > Deepest)
            {
                return true;
            }
        }
        return false;
    }

    // How many quotes and points of lists a line begins with.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        while (true)
        {
            line = line.TrimStart(" \t");
            var mark = line.IndexOfAnyExceptInRange('0', '9');
            var isPoint = mark >= 0 && (mark == 0 ? "-+*" : ".)").Contains(line[mark], StringComparison.Ordinal) && line[(mark + 1)..] is [' ' or '\t', ..];
            if (!isPoint && line is not ['>', ..])
            {
                return depth;
            }
            depth++;
            line = line[(mark + 1)..];
        }
    }

    private static (int Lines, long Work, long Cells) Count(ReadOnlySpan<char> markdown)
    {
        var lines = 0;
        long work = 0;
        long cells = 0;
        var block = new Block();
        foreach (var line in markdown.EnumerateLines())
        {
            lines++;
            if (line.Trim(" \t>").IsEmpty)
            {
                work += block.Work;
                cells += block.Cells;
                block = new Block();
            }
            else
            {
                block.Add(line);
            }
        }
        return (lines, work + block.Work, cells + block.Cells);
    }

    /// <summary>Lines without an empty one between them: at most one paragraph or table.</summary>
    private record struct Block(long Lines, long Marks, long Widest, long Bars)
    {
        // One mark in a table is enough to have the reader look past all its cells, for each of them.
        public readonly long Work => Marks == 0 ? 0 : (Marks * Marks) + (Bars * Bars / 2);

        public readonly long Cells => Widest == 0 ? 0 : Lines * (Widest + 1);

        public void Add(ReadOnlySpan<char> line)
        {
            var bars = line.Count('|');
            Lines++;
            Bars += bars;
            Widest = Math.Max(Widest, bars);
            var before = '\0';
            foreach (var letter in line)
            {
                if (Singles.Contains(letter, StringComparison.Ordinal) || (letter != before && Runs.Contains(letter, StringComparison.Ordinal)))
                {
                    Marks++;
                }
                before = letter;
            }
        }
    }
}
