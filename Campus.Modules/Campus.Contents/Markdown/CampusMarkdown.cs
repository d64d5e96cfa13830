using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TableCell = Markdig.Extensions.Tables.TableCell;

namespace Campus.Contents.Markdown;

/// <summary>
/// What Markdown lacks and what the visual editor needs: a break within a cell, a place where a mark may end beside a letter,
/// and a callout in a callout. The signs for it are those that other readers of Markdown know too.
/// </summary>
internal sealed class CampusMarkdown : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new CalloutParser());
        pipeline.InlineParsers.InsertBefore<AutolinkInlineParser>(new SeamParser());
        pipeline.DocumentProcessed += BreakCells;
    }

    // A callout is a quote too: who comes first shows it.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new Callouts());

    private static void BreakCells(MarkdownDocument document)
    {
        CellBreak[] breaks = [.. document.Descendants<CellBreak>()];
        foreach (var written in breaks)
        {
            Inline instead = IsInCell(written) ? new LineBreakInline { IsHard = true } : new LiteralInline(written.Text);
            written.ReplaceBy(instead);
        }
    }

    private static bool IsInCell(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } parent)
        {
            outermost = parent;
        }
        return outermost?.ParentBlock?.Parent is TableCell;
    }
}
