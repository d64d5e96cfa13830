using Campus.Contents;
using Campus.Contents.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Reads Markdown as the page does.</summary>
internal static class MarkdownOutline
{
    public static Outline Read(string markdown)
    {
        var outline = new Outline();
        if (MarkdownReading.Read(markdown).Document is not { } document)
        {
            return outline;
        }
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(outline, heading);
                    break;
                case Table table:
                    outline.Tables.Add(new(HasHeaders(table), LineOf(table)));
                    break;
                case ParagraphBlock { Inline: { } inline } paragraph when !IsIn<TableCell>(paragraph):
                    outline.Paragraphs.Add(new(MarkdownReading.Text(inline), IsBold(inline), IsIn<ListItemBlock>(paragraph) || IsIn<QuoteBlock>(paragraph), LineOf(paragraph)));
                    break;
                case LinkInline { IsImage: true } image:
                    outline.Images.Add(new(image.Url ?? "", MarkdownReading.Text(image) is { Length: > 0 } text ? text : null, LineOf(image)));
                    break;
                case LinkInline link:
                    outline.Links.Add(new(link.Url ?? "", MarkdownReading.Text(link), LineOf(link)));
                    break;
                case AutolinkInline link:
                    outline.Links.Add(new(link.IsEmail ? $"mailto:{link.Url}" : link.Url, link.Url, LineOf(link)));
                    break;
            }
        }
        return outline;
    }

    private static void Add(Outline outline, HeadingBlock heading)
    {
        var text = MarkdownReading.Text(heading.Inline);
        outline.Headings.Add(new(heading.Level, text, LineOf(heading)));
        outline.Anchors.Next(text);
    }

    private static int LineOf(MarkdownObject markdown) => markdown.Line + 1;

    private static bool HasHeaders(Table table) =>
        table.OfType<TableRow>().Any(row => row.IsHeader && row.OfType<TableCell>().Any(cell => TextOf(cell).Length > 0));

    private static string TextOf(TableCell cell) =>
        string.Concat(cell.OfType<LeafBlock>().Select(block => MarkdownReading.Text(block.Inline))).Trim();

    private static bool IsIn<TBlock>(Block block)
        where TBlock : Block
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is TBlock)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsBold(ContainerInline paragraph)
    {
        Inline[] visible = [.. paragraph.Where(inline => inline is not LiteralInline { Content.IsEmpty: true } and not LineBreakInline)];
        return visible is [EmphasisInline { DelimiterCount: 2, DelimiterChar: '*' or '_' }];
    }
}
