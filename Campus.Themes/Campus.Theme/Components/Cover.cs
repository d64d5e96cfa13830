using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// A drawing of quarter circles, the same for ever for the same seed, in the colours of the nearest <c>data-thema</c>:
/// <c>&lt;pc-cover seed="het-eerste-gesprek"&gt;</c>. Cards use 7 by 3, a course page 5 by 4.
/// </summary>
[HtmlTargetElement("pc-cover", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CoverTagHelper : TagHelper
{
    /// <summary>What decides the drawing, normally the slug.</summary>
    public required string Seed { get; set; }

    /// <summary>Width in tiles.</summary>
    public int Columns { get; set; } = 7;

    /// <summary>Height in tiles.</summary>
    public int Rows { get; set; } = 3;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Cover.Draw(Seed, Columns, Rows));
    }
}

internal static class Cover
{
    private const int Unit = 40;
    private const int MostRemembered = 2000;
    private static readonly string[] Colours = ["c1", "c3", "c2", "c1", "c4", "c3"];
    private static readonly ConcurrentDictionary<(string, int, int), HtmlString> Drawn = new();

    public static HtmlString Draw(string seed, int columns, int rows)
    {
        if (Drawn.Count > MostRemembered)
        {
            Drawn.Clear();
        }
        return Drawn.GetOrAdd((seed, columns, rows), key => Svg(key.Item1, key.Item2, key.Item3));
    }

    private static HtmlString Svg(string seed, int columns, int rows) => Markup.Of(
        $"""
        <svg class="pc-art" viewBox="0 0 {columns * Unit} {rows * Unit}" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
        {Markup.Join(Tiles(seed, columns, rows))}</svg>
        """);

    private static IEnumerable<HtmlString> Tiles(string seed, int columns, int rows)
    {
        var random = new SeededRandom(seed);
        var last = "";
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var shape = random.Next();
                var colour = Colours[(int)(random.Next() * Colours.Length)];
                last = colour == last ? "c3" : colour;
                yield return Tile(shape, last, (int)(random.Next() * 4), x * Unit, y * Unit);
            }
        }
    }

    private static HtmlString Tile(double shape, string colour, int turn, int x, int y) => shape switch
    {
        < 0.2 => Markup.Empty,
        < 0.62 => Markup.Of($"""<path class="{colour}" d="{QuarterCircle(turn, x, y, x + Unit, y + Unit)}"/>"""),
        < 0.76 => Circle(colour, x, y, Unit / 2),
        < 0.88 => Markup.Of($"""<path class="{colour}" d="{Leaf(turn, x, y, x + Unit, y + Unit)}"/>"""),
        _ => Markup.Of($"{Square(colour, x, y)}{Circle(colour == "c2" ? "c4" : "c2", x, y, Unit / 4)}"),
    };

    private static HtmlString Square(string colour, int x, int y) =>
        Markup.Of($"""<rect class="{colour}" x="{x}" y="{y}" width="{Unit}" height="{Unit}"/>""");

    private static HtmlString Circle(string colour, int x, int y, int radius) =>
        Markup.Of($"""<circle class="{colour}" cx="{x + (Unit / 2)}" cy="{y + (Unit / 2)}" r="{radius}"/>""");

    private static string Leaf(int turn, int x, int y, int right, int bottom)
    {
        var (from, to) = turn % 2 == 1 ? ($"{x} {y}", $"{right} {bottom}") : ($"{right} {y}", $"{x} {bottom}");
        return $"M{from}A{Unit} {Unit} 0 0 1 {to}A{Unit} {Unit} 0 0 1 {from}Z";
    }

    private static string QuarterCircle(int turn, int x, int y, int right, int bottom)
    {
        var (centre, start, end) = turn switch
        {
            0 => ($"{x} {y}", $"{right},{y}", $"{x},{bottom}"),
            1 => ($"{right} {y}", $"{right},{bottom}", $"{x},{y}"),
            2 => ($"{right} {bottom}", $"{x},{bottom}", $"{right},{y}"),
            _ => ($"{x} {bottom}", $"{x},{y}", $"{right},{bottom}"),
        };
        return $"M{centre}L{start}A{Unit} {Unit} 0 0 1 {end}Z";
    }

    /// <summary>
    /// FNV-1a for the start, xorshift for the rest: both small enough to be the same on every runtime.
    /// </summary>
    private sealed class SeededRandom
    {
        private uint state = 2166136261;

        public SeededRandom(string seed)
        {
            foreach (var character in seed)
            {
                state = (state ^ character) * 16777619;
            }
        }

        public double Next()
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state / 4294967296.0;
        }
    }
}
