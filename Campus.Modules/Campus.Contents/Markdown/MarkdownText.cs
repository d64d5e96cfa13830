using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.Caching.Memory;

namespace Campus.Contents.Markdown;

internal sealed class MarkdownText : IMarkdownText, IDisposable
{
    private const long Characters = 4_000_000;

    /// <summary>How Markdown is read on this site.</summary>
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Use<CampusMarkdown>()
        .Build();

    private readonly MemoryCache rendered = new(new MemoryCacheOptions { SizeLimit = Characters });

    public string ToHtml(string? markdown, int? topHeading = null)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return "";
        }
        var key = (markdown, topHeading);
        if (rendered.Get<string>(key) is { } known)
        {
            return known;
        }
        var html = Render(markdown, topHeading);
        rendered.Set(key, html, new MemoryCacheEntryOptions { Size = markdown.Length + html.Length });
        return html;
    }

    public void Dispose() => rendered.Dispose();

    private static string Render(string markdown, int? topHeading)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        ShiftHeadings(document, topHeading);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = SafeUrl(link.Url);
        }
        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = link.IsEmail ? link.Url : SafeUrl(link.Url);
        }
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
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

    // Markdown has no raw HTML here, so a link is the one way left to run a script on somebody else's screen.
    private static string SafeUrl(string? url)
    {
        var plain = new string([.. (url ?? "").Where(letter => !char.IsControl(letter) && letter != ' ')]);
        if (plain.StartsWith("~/", StringComparison.Ordinal))
        {
            return plain[1..];
        }
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var slash = plain.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (slash >= 0 && slash < colon))
        {
            return url ?? "";
        }
        return plain[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? url! : "";
    }
}
