using System.Collections.Concurrent;
using System.Text;
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
        return Drawn.GetOrAdd((seed, columns, rows), key => new HtmlString(Svg(key.Item1, key.Item2, key.Item3)));
    }

    private static string Svg(string seed, int columns, int rows)
    {
        var random = new SeededRandom(seed);
        var svg = new StringBuilder(
            $"""<svg class="pc-art" viewBox="0 0 {columns * Unit} {rows * Unit}" preserveAspectRatio="xMidYMin slice" aria-hidden="true">""");
        var last = "";
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var shape = random.Next();
                var colour = Colours[(int)(random.Next() * Colours.Length)];
                last = colour == last ? "c3" : colour;
                Tile(svg, shape, last, (int)(random.Next() * 4), x * Unit, y * Unit);
            }
        }
        return svg.Append("</svg>").ToString();
    }

    private static void Tile(StringBuilder svg, double shape, string colour, int turn, int x, int y)
    {
        var (right, bottom) = (x + Unit, y + Unit);
        switch (shape)
        {
            case < 0.2:
                break;
            case < 0.62:
                svg.Append($"""<path class="{colour}" d="{QuarterCircle(turn, x, y, right, bottom)}"/>""");
                break;
            case < 0.76:
                svg.Append($"""<circle class="{colour}" cx="{x + (Unit / 2)}" cy="{y + (Unit / 2)}" r="{Unit / 2}"/>""");
                break;
            case < 0.88:
                var (from, to) = turn % 2 == 1 ? ($"{x} {y}", $"{right} {bottom}") : ($"{right} {y}", $"{x} {bottom}");
                svg.Append($"""<path class="{colour}" d="M{from}A{Unit} {Unit} 0 0 1 {to}A{Unit} {Unit} 0 0 1 {from}Z"/>""");
                break;
            default:
                var dot = colour == "c2" ? "c4" : "c2";
                svg.Append($"""<rect class="{colour}" x="{x}" y="{y}" width="{Unit}" height="{Unit}"/>""");
                svg.Append($"""<circle class="{dot}" cx="{x + (Unit / 2)}" cy="{y + (Unit / 2)}" r="{Unit / 4}"/>""");
                break;
        }
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

    /// <summary>FNV-1a for the start, xorshift for the rest: both small enough to be the same on every runtime.</summary>
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
