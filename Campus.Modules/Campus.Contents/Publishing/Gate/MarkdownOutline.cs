using Campus.Contents.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campus.Contents.Publishing.Gate;

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
                    outline.Headings.Add(new(heading.Level, Text(heading.Inline), LineOf(heading)));
                    break;
                case Table table:
                    outline.Tables.Add(new(HasHeaders(table), LineOf(table)));
                    break;
                case ParagraphBlock { Inline: { } inline } paragraph when !IsIn<TableCell>(paragraph):
                    outline.Paragraphs.Add(new(Text(inline), IsBold(inline), IsIn<ListItemBlock>(paragraph) || IsIn<QuoteBlock>(paragraph), LineOf(paragraph)));
                    break;
                case LinkInline { IsImage: true } image:
                    outline.Images.Add(new(image.Url ?? "", Text(image) is { Length: > 0 } text ? text : null, LineOf(image)));
                    break;
                case LinkInline link:
                    outline.Links.Add(new(link.Url ?? "", Text(link), LineOf(link)));
                    break;
                case AutolinkInline link:
                    outline.Links.Add(new(link.IsEmail ? $"mailto:{link.Url}" : link.Url, link.Url, LineOf(link)));
                    break;
            }
        }
        return outline;
    }

    private static int LineOf(MarkdownObject markdown) => markdown.Line + 1;

    private static bool HasHeaders(Table table) =>
        table.OfType<TableRow>().Any(row => row.IsHeader && row.OfType<TableCell>().Any(cell => TextOf(cell).Length > 0));

    private static string TextOf(TableCell cell) =>
        string.Concat(cell.OfType<LeafBlock>().Select(block => Text(block.Inline))).Trim();

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

    private static string Text(ContainerInline? inlines)
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
}
