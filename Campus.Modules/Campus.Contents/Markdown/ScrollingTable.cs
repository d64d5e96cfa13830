using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Campus.Contents.Markdown;

/// <summary>A wide table scrolls within itself, also by keyboard, instead of stretching the page.</summary>
internal sealed class ScrollingTable : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var headers = table.OfType<TableRow>().Where(row => row.IsHeader)
            .SelectMany(row => row.OfType<TableCell>())
            .Select(cell => string.Concat(cell.Descendants<LiteralInline>().Select(text => text.Content.ToString())));
        renderer.EnsureLine();
        renderer.Write("<div class=\"pc-table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"");
        renderer.WriteEscape($"Tabel: {string.Join(", ", headers)}");
        renderer.WriteLine("\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
