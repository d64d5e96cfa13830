using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>What a learner sees of the HTML that the server made.</summary>
internal static class PageShape
{
    public static string Of(string html) => Shape.Block("doc", Blocks(new HtmlParser().ParseDocument($"<body>{html}").Body!));

    // Lines of text between blocks are paragraphs of which the tags were left out.
    private static IEnumerable<string> Blocks(INode parent)
    {
        var loose = new List<INode>();
        foreach (var node in parent.ChildNodes)
        {
            if (node is IElement element && Block(element) is { } block)
            {
                yield return Paragraph(loose);
                loose.Clear();
                yield return block;
            }
            else
            {
                loose.Add(node);
            }
        }
        yield return Paragraph(loose);
    }

    private static string Paragraph(IEnumerable<INode> nodes) => Shape.TextBlock("p", nodes.SelectMany(node => Units(node, "")));

    private static string? Block(IElement element) => element.LocalName switch
    {
        "p" => element.ClassList.Contains("pc-callout__title") ? "" : Paragraph(element.ChildNodes),
        ['h', >= '1' and <= '6'] => Shape.TextBlock(element.LocalName, element.ChildNodes.SelectMany(node => Units(node, ""))),
        "pre" => $"pre:{element.QuerySelector("code")?.ClassName}({Shape.Code(element.TextContent)})",
        "hr" => "hr",
        "blockquote" => Shape.Block("quote", Blocks(element)),
        "div" when element.ClassList.Contains("pc-callout") => Shape.Block(element.ClassList[1], Blocks(element)),
        "div" => Table(element.QuerySelector("table")!),
        "ul" => Shape.Block("ul", Items(element)),
        "ol" => Shape.Block($"ol:{element.GetAttribute("start") ?? "1"}", Items(element)),
        _ => null,
    };

    private static IEnumerable<string> Items(IElement list) => list.Children.Select(item => Shape.Block("li", Blocks(item)));

    private static string Table(IElement table) => Shape.Block("table", table.QuerySelectorAll("tr").Select(row =>
        Shape.Block("row", row.Children.Select(cell =>
            $"{cell.LocalName}:{cell.GetAttribute("style")}({Shape.Line(cell.ChildNodes.SelectMany(node => Units(node, "")))})"))));

    private static IEnumerable<Shape.Unit> Units(INode node, string marks)
    {
        if (node is IText text)
        {
            return text.Data.EnumerateRunes().Select(letter => new Shape.Unit(letter.ToString(), marks));
        }
        var element = (IElement)node;
        return element.LocalName switch
        {
            "br" => [new Shape.Unit(Shape.Break, "")],
            "img" => [Image(element, marks)],
            "a" => Shape.IsItsOwn(element.TextContent, element.GetAttribute("href"))
                ? Inside(element, marks)
                : Inside(element, Shape.With(marks, $"link:{Shape.Address(element.GetAttribute("href"))}|{Shape.Folded(element.GetAttribute("title"))}")),
            "strong" or "em" or "del" or "code" => Inside(element, Shape.With(marks, element.LocalName)),
            _ => Inside(element, Shape.With(marks, $"?{element.LocalName}")),
        };
    }

    private static IEnumerable<Shape.Unit> Inside(IElement element, string marks) => element.ChildNodes.SelectMany(node => Units(node, marks));

    private static Shape.Unit Image(IElement image, string marks) => new(
        $"[{Shape.Address(image.GetAttribute("src"))}|{Shape.Folded(image.GetAttribute("alt"))}|{Shape.Folded(image.GetAttribute("title"))}]",
        Shape.OnlyLink(marks));
}
