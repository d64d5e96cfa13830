using System.Collections.Frozen;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Campus.Contents.Markdown;
using Microsoft.Extensions.Caching.Memory;

namespace Campus.Contents.Display;

/// <summary>
/// Turns HTML that editors wrote elsewhere into HTML that is safe to show. It is written anew from what is allowed, so
/// that nothing gets through that nobody thought of.
/// </summary>
internal sealed class SafeHtml : IDisposable
{
    private const long Characters = 4_000_000;
    private const int Deepest = 100;

    private static readonly FrozenSet<string> Allowed = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "dl", "dt", "em", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small",
        "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var");

    // What stands in these is not text for a reader.
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(
        StringComparer.Ordinal,
        "applet", "audio", "base", "button", "canvas", "embed", "form", "frame", "frameset", "iframe", "input", "link", "map", "math", "meta",
        "noembed", "noframes", "noscript", "object", "plaintext", "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp");

    private static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal, "br", "hr", "img");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "*:lang", "*:dir", "*:title", "a:href", "img:src", "img:alt", "img:width", "img:height", "td:colspan", "td:rowspan", "th:colspan",
        "th:rowspan", "th:scope", "ol:start", "ol:reversed", "time:datetime");

    private readonly MemoryCache cleaned = new(new MemoryCacheOptions { SizeLimit = Characters });

    /// <summary>The safe HTML.</summary>
    /// <param name="html">What an editor wrote.</param>
    /// <param name="topHeading">The level that its highest heading gets.</param>
    public string ToHtml(string? html, int topHeading)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }
        var key = (html, topHeading);
        if (cleaned.Get<string>(key) is not { } known)
        {
            known = Clean(html, topHeading);
            cleaned.Set(key, known, new MemoryCacheEntryOptions { Size = html.Length + known.Length });
        }
        return known;
    }

    public void Dispose() => cleaned.Dispose();

    private static string Clean(string html, int topHeading)
    {
        if (HtmlReading.Read(html).Document is not { } document)
        {
            return MarkdownReading.Plain(html);
        }
        using var read = document;
        var levels = document.Body!.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        var shift = levels.Count == 0 ? 0 : topHeading - levels.Min();
        var text = new StringBuilder(html.Length);
        WriteInside(document.Body, text, new Headings(document.Body, shift), 0);
        return text.ToString();
    }

    private static void WriteInside(INode parent, StringBuilder text, Headings headings, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(WebUtility.HtmlEncode(words.Data));
            }
            else if (node is IElement element && depth < Deepest && !Dropped.Contains(element.LocalName))
            {
                Write(element, text, headings, depth + 1);
            }
        }
    }

    private static void Write(IElement element, StringBuilder text, Headings headings, int depth)
    {
        var name = element.LocalName;
        // Pages load images from this site only; one from elsewhere would be a hole with a border.
        var isImageElsewhere = name == "img" && SafeUrl.Own(element.GetAttribute("src")) is null;
        if (!Allowed.Contains(name) || isImageElsewhere)
        {
            WriteInside(element, text, headings, depth);
            return;
        }
        var written = name is ['h', >= '1' and <= '6'] ? $"h{Math.Clamp(name[1] - '0' + headings.Shift, 2, 6)}" : name;
        // A wide table scrolls within itself, also by keyboard, instead of stretching the page.
        text.Append(name == "table" ? "<div class=\"pc-table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel\">" : "");
        text.Append('<').Append(written);
        if (headings.IdOf(element) is { } id)
        {
            text.Append(" id=\"").Append(WebUtility.HtmlEncode(id)).Append('"');
        }
        foreach (var attribute in element.Attributes)
        {
            WriteAttribute(name, attribute, text, headings);
        }
        text.Append('>');
        if (!Empty.Contains(name))
        {
            WriteInside(element, text, headings, depth);
            text.Append("</").Append(written).Append('>');
        }
        text.Append(name == "table" ? "</div>" : "");
    }

    private static void WriteAttribute(string element, IAttr attribute, StringBuilder text, Headings headings)
    {
        if (!Attributes.Contains($"*:{attribute.LocalName}") && !Attributes.Contains($"{element}:{attribute.LocalName}"))
        {
            return;
        }
        var value = attribute.LocalName is "href" or "src" ? headings.Link(attribute.Value) ?? SafeUrl.Of(attribute.Value) : attribute.Value;
        if (value is not null)
        {
            text.Append(' ').Append(attribute.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }
    }

    /// <summary>The headings of one text: how far their levels move, and the ids that links in it lead to.</summary>
    private sealed class Headings
    {
        private readonly HeadingIds ids = new();
        private readonly Dictionary<IElement, string> byHeading = [];

        public Headings(IElement body, int shift)
        {
            Shift = shift;
            foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
            {
                byHeading[heading] = ids.Next(heading.TextContent, heading.Id);
            }
        }

        public int Shift { get; }

        public string? IdOf(IElement element) => byHeading.GetValueOrDefault(element);

        public string? Link(string url) => url.Trim() is ['#', _, ..] link && ids.Find(link[1..]) is { } id ? $"#{id}" : null;
    }
}
