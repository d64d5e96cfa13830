using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Campus.Theme;

/// <summary>HTML from an interpolated string: what stands in braces is encoded, unless it is HTML already.</summary>
internal static class Markup
{
    // Dutch needs no character references beyond the ones that HTML itself asks for.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static HtmlString Empty => HtmlString.Empty;

    public static HtmlString Of(Interpolation html) => html.ToHtml();

    /// <summary>An attribute with a leading space, or nothing when there is no value.</summary>
    public static HtmlString Attribute(string name, string? value) => value is null ? Empty : Of($" {name}=\"{value}\"");

    /// <summary>A boolean attribute with a leading space, or nothing.</summary>
    public static HtmlString Flag(string name, bool on) => on ? Of($" {name}") : Empty;

    public static HtmlString Join(IEnumerable<HtmlString> parts, HtmlString? separator = null) =>
        new(string.Join(separator?.Value, parts.Select(part => part.Value)));

    [InterpolatedStringHandler]
    internal readonly struct Interpolation(int literalLength, int formattedCount)
    {
        private readonly StringBuilder html = new(literalLength + (formattedCount * 24));

        public void AppendLiteral(string value) => html.Append(value);

        public void AppendFormatted(string? value) => html.Append(value is null ? null : Encoder.Encode(value));

        public void AppendFormatted(HtmlString? value) => html.Append(value?.Value);

        public void AppendFormatted(int value) => html.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value) => html.Append(value.ToString("0.##", CultureInfo.InvariantCulture));

        public HtmlString ToHtml() => new(html.ToString());
    }
}
