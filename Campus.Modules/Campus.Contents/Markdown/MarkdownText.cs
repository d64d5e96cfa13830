using Campus.Contents.Display;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;

namespace Campus.Contents.Markdown;

internal sealed class MarkdownText : IMarkdownText, IDisposable
{
    private const long Characters = 4_000_000;

    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = Characters });

    public string ToHtml(string? markdown, int? topHeading = null, bool withIds = true)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }
        var key = (markdown, topHeading, withIds);
        if (rendered.Get<string>(key) is { } known)
        {
            return known;
        }
        var html = Render(markdown, topHeading, withIds);
        rendered.Set(key, html, new MemoryCacheEntryOptions { Size = markdown.Length + html.Length });
        return html;
    }

    public void Dispose() => rendered.Dispose();

    private static string Render(string markdown, int? topHeading, bool withIds)
    {
        if (MarkdownReading.Read(markdown).Document is not { } document)
        {
            return MarkdownReading.Plain(markdown);
        }
        ShiftHeadings(document, topHeading);
        var ids = new HeadingIds();
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var id = ids.Next(MarkdownReading.Text(heading.Inline));
            heading.GetAttributes().Id = withIds ? id : null;
        }
        // Markdown has no raw HTML here, so a link is the one way left to run a script on somebody else's screen.
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.Url is ['#', _, ..] && ids.Find(link.Url[1..]) is { } id ? $"#{id}" : SafeUrl.Of(link.Url) ?? "";
        }
        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = link.IsEmail ? link.Url : SafeUrl.Of(link.Url) ?? "";
        }
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        MarkdownReading.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTable());
        renderer.Render(document);
        return writer.ToString();
    }

    private static void ShiftHeadings(MarkdownDocument document, int? topHeading)
    {
        HeadingBlock[] headings = [.. document.Descendants<HeadingBlock>()];
        if (topHeading is not { } top || headings.Length == 0)
        {
            return;
        }
        var shift = top - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level + shift, 1, 6);
        }
    }
}
