using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Campus.Contents.Markdown;

/// <summary>Shows a quote that starts with <c>[!TIP]</c> as a callout with a title.</summary>
internal sealed class Callouts : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock block)
    {
        var (css, title) = Shown(block.Kind.ToString().ToLowerInvariant());
        renderer.EnsureLine();
        renderer.WriteLine($"<div class=\"pc-callout pc-callout--{css}\" role=\"note\">");
        renderer.WriteLine($"<p class=\"pc-callout__title\">{title}</p>");
        // What stood beside the sign alone is a paragraph of nothing.
        if (block is [ParagraphBlock { Inline.FirstChild: null } nothing, ..])
        {
            block.Remove(nothing);
        }
        // In a list whose items are short, paragraphs are shown without tags; in a callout they would run together.
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(block);
        renderer.ImplicitParagraph = isImplicit;
        renderer.WriteLine("</div>");
    }

    private static (string Css, string Title) Shown(string kind) => kind switch
    {
        "tip" => (kind, "Tip"),
        "important" => (kind, "Belangrijk"),
        "warning" or "caution" => ("warning", "Let op"),
        _ => ("note", "Goed om te weten"),
    };
}
