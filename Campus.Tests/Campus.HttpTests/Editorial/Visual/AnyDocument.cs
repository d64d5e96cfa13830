using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>Documents that the visual editor can hold, full of what means something in Markdown.</summary>
internal static class AnyDocument
{
    private static readonly string[] Pieces =
    [
        "a", "Bel", "Let op:", "(verplicht)", "50%", "je", "é", "日本", "👍", "“woord”", "…", "\u00a0", " ", "  ", "\t", ".", ",", "!", "?", "'", "\"",
        "*", "**", "_", "__", "~", "~~", "`", "``", "```", "|", "||", "\\", "<b>", "<!-- -->", "<br>", "<", ">", "> ", "&amp;", "&", "&#42;", "#", "# ", "## ",
        "- ", "-", "---", "--- | ---", "|---|", ":--", "1. ", "1)", "2026.", "+", "+ ", "++", "=", "==", "===", "[", "]", "[x]", "[ ] ", "![", "](", "(b)", "[a]: b",
        "[^1]", "[!TIP]", "^", "^2^", "~2~", "$", "{#id}", ":", "::", "https://a.nl/_b", "https://a.nl", "www.b.nl/~c", "www.", "mailto:a_b@c.nl", "http://", "<https://d.nl>",
        "https://localhost/x_y", "https://e.nl/(f)", "@", "a_b", "snake_case_", "*x*", "\\*", "w", "h", "ftp://g.nl/a_b", "\"\"", "%", "/", "- - -", "* ", "\n",
    ];

    private static readonly string[] Addresses =
    [
        "https://z.nl", "~/media/foto.webp", "/cursussen#top", "https://b.nl/a_b*c~d", "https://c.nl/(x)_[y]", "mailto:i_j@k.nl", "https://d.nl/?a=1&amp=2&copy;=3", "https://e.nl/a|b",
        "https://f.nl/a b", "https://g.nl/é", "tel:0612", "https://h.nl/a\\b", "https://www.divosa.nl/x.",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Pieces).NonEmptyListOf().Where(list => list.Count < 7).Select(string.Concat);

    private static readonly Gen<JsonNode> Run =
        from text in Text
        from names in Gen.SubListOf(["bold", "italic", "strike"]).Select(list => list.Take(2).ToArray())
        from other in Gen.Frequency((8, Gen.Constant("")), (1, Gen.Constant("code")), (2, Gen.Constant("link")))
        from isMarked in Gen.Elements(true, false)
        from link in Link
        select Node("text", text: text, marks: [
            .. other == "link" ? new[] { link } : [],
            .. isMarked ? names.Select(name => Node(name)) : [],
            .. other == "code" ? new[] { Node("code") } : []]);

    private static Gen<JsonNode> Link =>
        from address in Gen.Elements(Addresses)
        from title in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Text.Select(text => (string?)text)))
        select Node("link", new JsonObject { ["href"] = address, ["title"] = title });

    private static readonly Gen<JsonNode> Image =
        from address in Gen.Elements(Addresses)
        from alt in Text
        from title in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Text.Select(text => (string?)text)))
        select Node("image", new JsonObject { ["src"] = address, ["alt"] = alt, ["title"] = title });

    private static readonly Gen<JsonNode> Inline =
        Gen.Frequency((12, Run), (2, Gen.Constant(0).Select(_ => Node("hardBreak"))), (1, Image));

    private static readonly Gen<JsonNode[]> Inlines = Gen.Choose(0, 5).SelectMany(count => Gen.ArrayOf(Inline, count));

    private static readonly Gen<JsonNode> Paragraph = Inlines.Select(inlines => Node("paragraph", content: inlines));

    private static readonly Gen<JsonNode> Leaf = Gen.Frequency(
        (8, Paragraph),
        (1, from level in Gen.Choose(1, 6) from inlines in Inlines select Node("heading", new JsonObject { ["level"] = level }, inlines)),
        (1, CodeBlock()),
        (1, Gen.Constant(0).Select(_ => Node("horizontalRule"))),
        (1, Table()));

    /// <summary>The documents, as the editor's own JSON.</summary>
    public static Gen<string> Documents { get; } =
        from blocks in Blocks(3, 4)
        select Node("doc", content: blocks).ToJsonString();

    /// <summary>Smaller documents of the same kind.</summary>
    public static IEnumerable<string> Smaller(string document) =>
        from smaller in Smaller(JsonNode.Parse(document)!)
        select smaller.ToJsonString();

    private static Gen<JsonNode[]> Blocks(int depth, int most) => Gen.Choose(1, most).SelectMany(count => Gen.ArrayOf(Block(depth), count));

    private static Gen<JsonNode> Block(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (4, Leaf),
        (1, Blocks(depth - 1, 3).Select(blocks => Node("blockquote", content: blocks))),
        (1, from kind in Gen.Elements("note", "tip", "important", "warning")
            from blocks in Blocks(depth - 1, 3)
            select Node("callout", new JsonObject { ["kind"] = kind }, blocks)),
        (1, Items(depth).Zip(Gen.Elements(true, false)).Select(pair => Node("bulletList", new JsonObject { ["tight"] = pair.Item2 }, pair.Item1))),
        (1, from items in Items(depth)
            from start in Gen.Elements(1, 1, 0, 3, 9, 99)
            from tight in Gen.Elements(true, false)
            select Node("orderedList", new JsonObject { ["start"] = start, ["tight"] = tight }, items)));

    private static Gen<JsonNode[]> Items(int depth) =>
        from count in Gen.Choose(1, 3)
        from items in Gen.ArrayOf(
            from first in Paragraph
            from rest in Gen.Frequency((2, Gen.Constant(Array.Empty<JsonNode>())), (1, Blocks(depth - 1, 2)))
            select Node("listItem", content: [first, .. rest]), count)
        select items;

    private static Gen<JsonNode> CodeBlock() =>
        from lines in Text.ListOf().Where(list => list.Count < 4)
        from language in Gen.Elements<string?>(null, "js", "c++")
        let text = string.Join('\n', lines)
        select Node("codeBlock", new JsonObject { ["language"] = language }, text == "" ? [] : [Node("text", text: text)]);

    private static Gen<JsonNode> Table() =>
        from width in Gen.Choose(1, 3)
        from height in Gen.Choose(1, 3)
        from aligns in Gen.ArrayOf(Gen.Elements<string?>(null, null, "left", "center", "right"), width)
        from cells in Gen.ArrayOf(Paragraph, width * height)
        select Node("table", content: [.. cells.Chunk(width).Select((row, at) => Node("tableRow", content: [.. row.Select((cell, column) =>
            Node(at == 0 ? "tableHeader" : "tableCell", new JsonObject { ["align"] = aligns[column] }, [cell]))]))]);

    private static JsonNode Node(string type, JsonObject? attrs = null, JsonNode[]? content = null, string? text = null, JsonNode[]? marks = null)
    {
        var node = new JsonObject { ["type"] = type };
        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                node[name] = value;
            }
        }
        Add("attrs", attrs?.DeepClone());
        Add("text", text);
        Add("marks", marks is { Length: > 0 } ? new JsonArray([.. marks.Select(mark => mark.DeepClone())]) : null);
        Add("content", content is { Length: > 0 } ? new JsonArray([.. content.Select(child => child.DeepClone())]) : null);
        return node;
    }

    private static IEnumerable<JsonNode> Smaller(JsonNode node)
    {
        foreach (var list in new[] { "content", "marks" })
        {
            var children = node[list] as JsonArray ?? [];
            for (var at = 0; at < children.Count; at++)
            {
                if ((string?)node["type"] != "tableRow" && children.Count > ((string?)node["type"] == "table" ? 1 : 0))
                {
                    yield return With(node, list, at, []);
                }
                foreach (var instead in Instead(children[at]!))
                {
                    yield return With(node, list, at, instead);
                }
            }
        }
        if ((string?)node["text"] is { Length: > 1 } text)
        {
            for (var at = 0; at < text.Length; at++)
            {
                var smaller = node.DeepClone();
                smaller["text"] = text.Remove(at, 1);
                yield return smaller;
            }
        }
    }

    private static IEnumerable<JsonNode[]> Instead(JsonNode child)
    {
        if (child["content"] is JsonArray { Count: > 0 } inner && (string?)child["type"] is not ("paragraph" or "heading"))
        {
            yield return [.. inner.Select(one => one!)];
        }
        foreach (var smaller in Smaller(child))
        {
            yield return [smaller];
        }
    }

    private static JsonNode With(JsonNode node, string list, int at, JsonNode[] instead)
    {
        var copy = node.DeepClone();
        var children = copy[list]!.AsArray();
        children.RemoveAt(at);
        foreach (var (index, one) in instead.Index())
        {
            children.Insert(at + index, one.DeepClone());
        }
        return copy;
    }
}
