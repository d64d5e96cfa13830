using System.Text.Json.Nodes;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>What somebody sees of a document in the visual editor, as far as a page can show it.</summary>
internal static class DocumentShape
{
    public static string Of(string document) => Shape.Block("doc", Children(JsonNode.Parse(document)!).Select(Block));

    private static IEnumerable<JsonNode> Children(JsonNode? node) => (node?["content"] as JsonArray ?? []).Select(child => child!);

    private static string Block(JsonNode node) => (string)node["type"]! switch
    {
        "paragraph" => Shape.TextBlock("p", Units(node)),
        "heading" => Shape.TextBlock($"h{node["attrs"]!["level"]}", Units(node).Select(unit => unit.Seen == Shape.Break ? new Shape.Unit(" ", "") : unit)),
        "codeBlock" => $"pre:{((string?)node["attrs"]?["language"] is { } language ? $"language-{language}" : "")}({Shape.Code(CodeText(node))})",
        "horizontalRule" => "hr",
        "blockquote" => Shape.Block("quote", Children(node).Select(Block)),
        "callout" => Shape.Block($"pc-callout--{node["attrs"]!["kind"]}", Children(node).Select(Block)),
        "bulletList" => Shape.Block("ul", Children(node).Select(Item)),
        "orderedList" => Shape.Block($"ol:{node["attrs"]!["start"]}", Children(node).Select(Item)),
        "table" => Table(node),
        var other => $"?{other}",
    };

    private static string CodeText(JsonNode node) => string.Concat(Children(node).Select(text => (string)text["text"]!)) is { Length: > 0 } text ? $"{text}\n" : "";

    private static string Item(JsonNode item) => Shape.Block("li", Children(item).Select(Block));

    private static string Table(JsonNode table) => Shape.Block("table", Children(table).Select((row, at) =>
        Shape.Block("row", Children(row).Select(cell =>
            $"{(at == 0 ? "th" : "td")}:{((string?)cell["attrs"]?["align"] is { } align ? $"text-align: {align};" : "")}({Shape.Line(Children(cell).SelectMany(Units))})"))));

    private static IEnumerable<Shape.Unit> Units(JsonNode block) => Children(block).SelectMany(node =>
    {
        var marks = (node["marks"] as JsonArray ?? []).Select(mark => Mark(mark!, (string?)node["text"])).Aggregate("", Shape.With);
        return (string)node["type"]! switch
        {
            "hardBreak" => [new Shape.Unit(Shape.Break, "")],
            "image" => [Image(node["attrs"]!, marks)],
            _ => ((string)node["text"]!).EnumerateRunes().Select(letter => new Shape.Unit(letter.ToString(), marks)),
        };
    });

    private static string Mark(JsonNode mark, string? text) => (string)mark["type"]! switch
    {
        "bold" => "strong",
        "italic" => "em",
        "strike" => "del",
        "link" => Shape.IsItsOwn(text ?? "", (string?)mark["attrs"]!["href"])
            ? ""
            : $"link:{Shape.Address((string?)mark["attrs"]!["href"])}|{Shape.Folded((string?)mark["attrs"]!["title"])}",
        var other => other,
    };

    private static Shape.Unit Image(JsonNode attrs, string marks) => new(
        $"[{Shape.Address((string?)attrs["src"])}|{Shape.Folded((string?)attrs["alt"])}|{Shape.Folded((string?)attrs["title"])}]",
        Shape.OnlyLink(marks));
}
