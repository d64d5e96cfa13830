using System.Net;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campus.Contents.Markdown;

/// <summary>Reads Markdown as this site does, within bounds: a text that asks too much is refused with a sentence, and never read.</summary>
internal static class MarkdownReading
{
    /// <summary>How Markdown is read on this site.</summary>
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Use<CampusMarkdown>()
        .Build();

    /// <summary>Reads a text.</summary>
    /// <returns>What was read, or why it was not, in Dutch.</returns>
    public static (MarkdownDocument? Document, string? Wrong) Read(string markdown)
    {
        if (MarkdownBounds.Wrong(markdown) is { } wrong)
        {
            return (null, wrong);
        }
        try
        {
            var document = Markdig.Markdown.Parse(markdown, Pipeline);
            return IsTooDeep(document) ? (null, MarkdownBounds.TooDeep) : (document, null);
        }
        catch (ArgumentException)
        {
            // So the reader says that something is nested deeper than it wants to follow.
            return (null, MarkdownBounds.TooDeep);
        }
    }

    /// <summary>Why a text cannot be read, in Dutch; null when it can.</summary>
    public static string? Wrong(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? null : Read(markdown).Wrong;

    /// <summary>The words of a heading, a paragraph or a link.</summary>
    public static string Text(ContainerInline? inlines)
    {
        if (inlines is null)
        {
            return "";
        }
        return string.Concat(inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            AutolinkInline link => link.Url,
            _ => "",
        })).Trim();
    }

    /// <summary>A text that cannot be read, as paragraphs of plain text: what somebody stored is still there to read.</summary>
    public static string Plain(string markdown)
    {
        var paragraphs = markdown.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));
    }

    // Not by calling itself, for depth is what is in question.
    private static bool IsTooDeep(MarkdownDocument document)
    {
        var left = new Stack<(MarkdownObject Part, int Depth)>([(document, 0)]);
        while (left.TryPop(out var at))
        {
            if (at.Depth > MarkdownBounds.Deepest)
            {
                return true;
            }
            var inside = at.Part switch
            {
                ContainerBlock blocks => blocks,
                LeafBlock { Inline: { } inlines } => [inlines],
                ContainerInline inlines => inlines,
                _ => Enumerable.Empty<MarkdownObject>(),
            };
            foreach (var part in inside)
            {
                left.Push((part, at.Depth + 1));
            }
        }
        return false;
    }
}
