using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Visual;

/// <summary>What people typed and lost once, by its kind.</summary>
public sealed class VisualCaseTests(SharedCampus shared)
{
    private static readonly string[] Signs = ["-", "+", "*", "#", ">", "1.", "1)", "2026.", "=", "===", "---", "- - -", "```", "~~~", "|", ":", ":--", "|---|", "[x]", "[a]: b", "_", "\t", "   "];
    private static readonly string[] Signed = ["a:", "(a)", "“a”", "a.", "50%", "*", "👍", "a!", "«a»", "€", "a…", "é", "&", "_a_", "`"];
    private static readonly string[][] Marks = [["bold"], ["italic"], ["strike"], ["bold", "italic"], ["bold", "strike"], ["italic", "strike"], ["bold", "italic", "strike"]];

    private IMarkdownText Markdown => shared.Campus.Services.GetRequiredService<IMarkdownText>();

    [Fact]
    public Task A_table_stands_in_a_callout_a_quote_or_an_item()
    {
        var table = Case("table-in-callout.json")["doc"]!["content"]![0]!["content"]![1]!.ToJsonString();
        var callout = (string inside) => $$"""{"type":"callout","attrs":{"kind":"tip"},"content":[{{inside}}]}""";
        var quote = (string inside) => $$"""{"type":"blockquote","content":[{{inside}}]}""";
        var item = (string inside) => $$"""{"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph"},{{inside}}]}]}""";
        string[] all = [callout(table), quote(table), item(table), callout(callout(table)), callout($"{Paragraph(Text("Zie"))},{table}"), quote(item(table)), item(callout(table)),
            table.Replace("Maandag", "a|b", StringComparison.Ordinal), callout($"{table},{table}")];
        return ShouldBeSeenAsync(all);
    }

    [Fact]
    public Task A_sign_at_the_start_of_a_line_is_a_sign_also_after_a_break_and_alone()
    {
        var lines = Case("line-break-then-sign.json")["paragraphs"]!.AsArray().Select(line => line!.AsArray().Select(text => (string)text!).ToArray());
        var starts = Case("paragraph-start.json")["paragraphs"]!.AsArray().Select(text => (string)text!);
        var own = Signs.SelectMany(sign => new[] { new[] { sign }, [$"{sign} tekst"], ["Zie", sign], ["Zie", $"{sign} tekst"], ["a | b", sign], [sign, sign] });
        return ShouldBeSeenAsync(lines.Concat(own).Concat(starts.Select(start => new[] { start })).SelectMany(line => new[]
        {
            Lines(line),
            $$"""{"type":"bulletList","content":[{"type":"listItem","content":[{{Lines(line)}}]},{"type":"listItem","content":[{{Lines(line)}}]}]}""",
            $$"""{"type":"callout","attrs":{"kind":"tip"},"content":[{{Lines(line)}}]}""",
            $$"""{"type":"heading","attrs":{"level":2},"content":[{{Text(string.Join(' ', line))}}]}""",
        }));
    }

    [Fact]
    public Task A_mark_may_begin_and_end_beside_any_letter_and_any_sign()
    {
        var given = Case("bold-next-to-letter.json")["pieces"]!.AsArray().Select(pieces =>
            Paragraph(string.Join(',', pieces!.AsArray().Select(piece => Text((string)piece![0]!, [.. piece.AsArray().Skip(1).Select(mark => (string)mark!)])))));
        var own =
            from text in Signed
            from marks in Marks
            from around in new[] { ("het", "je"), ("", "je"), ("het", ""), ("(", ")"), ("het ", " je"), ("👍", "👍") }
            select Paragraph(string.Join(',', new[] { around.Item1 == "" ? "" : Text(around.Item1), Text(text, marks), around.Item2 == "" ? "" : Text(around.Item2) }.Where(one => one != "")));
        var beside =
            from one in Marks
            from other in Marks
            where one != other
            select Paragraph($"{Text("a", one)},{Text("b", other)},{Text("c")}");
        return ShouldBeSeenAsync(given.Concat(own).Concat(beside));
    }

    [Fact]
    public async Task An_address_that_is_typed_leads_where_it_says()
    {
        var texts = Case("typed-address.json")["texts"]!.AsArray().Select(text => (string)text!);
        string[] own = ["(https://a.nl/b_c_d)", "https://a.nl/*.pdf nu", "Zie https://a.nl/x[1].", "https://a.nl/_b_, https://c.nl/~d; www.e.nl/_f!", "**https://a.nl/b**", "https://localhost/a_b", "a_b@c.nl", "tel:06-12345678", "(tel:+31_6)", "hotel:vol", "tel: 06", "http://a.nl--本", "https://bücher.voorbeeld.nl/é.pdf"];
        await ShouldBeSeenAsync(texts.Concat(own).Select(text => Paragraph(Text(text))));
        foreach (var (text, href) in new[]
        {
            ("Zie https://gemeente.voorbeeld.nl/_layouts/15/doc.aspx en verder", "https://gemeente.voorbeeld.nl/_layouts/15/doc.aspx"), ("Zie www.voorbeeld.nl/_a_ nu", "http://www.voorbeeld.nl/_a_"),
            ("mailto:_jan_@voorbeeld.nl", "mailto:_jan_@voorbeeld.nl"), ("(zie https://a.nl/b_(c)_d).", "https://a.nl/b_(c)_d"), ("https://a.nl/x[1]*", "https://a.nl/x[1]*"),
        })
        {
            var written = (await VisualEditor.WriteAsync([Document(Paragraph(Text(text)))]))[0]!.Value;
            Uri.UnescapeDataString(Markdown.ToHtml(written.Markdown)).ShouldContain($"href=\"{href}\"");
        }
    }

    [Fact]
    public Task Two_addresses_behind_each_other_are_what_was_typed() => ShouldBeSeenAsync(
        from address in new[] { "https://a.nl/_b日本", "http://a.nl--本", "www.b.nl/~c" }
        select Paragraph($"{Text(address)},{Text(address, "bold")}"));

    [Fact]
    public Task A_mark_that_another_cuts_in_two_does_not_begin_or_end_at_a_space() => ShouldBeSeenAsync(
        from space in new[] { " ", " x", "x ", " x " }
        from outer in new[] { "bold", "strike" }
        select Paragraph(string.Join(',', Text("(", outer), Text("-", outer, "italic"), Text(space, "italic"), Text("e", outer, "italic"), Text("f", outer))));

    [Fact]
    public Task An_exclamation_mark_before_a_link_makes_no_image_of_it() => ShouldBeSeenAsync(
        from before in new[] { "!", "\\!", "\\\\!", "!!", "a\\!", "\\" }
        from marks in new string[][] { [], ["bold"] }
        select Paragraph($"{Text(before, marks)},{Text("=", "link")}"));

    [Fact]
    public Task What_is_typed_as_Markdown_or_HTML_is_shown_as_it_was_typed() => ShouldBeSeenAsync(new[]
    {
        "<b>vet</b>", "<!-- -->", "<br>", "&amp; &lt; &#42; &nbsp;", "a\\b \\* \\\\", "`code`", "**niet vet**", "[a](b)", "![a](b)", "[x] klaar", "H~2~O x^2^ ++bij++ ==geel==",
        "| a | b |", "$x$ :smile: [^1] {#id}", "a  b   ", "snake_case_naam", "1986\\. en 1986.", "<https://a.nl>", "C# en F#", "eindigt op #", "regel\\",
    }.SelectMany(text => new[]
    {
        Paragraph(Text(text)), Paragraph(Text(text, "code")), Paragraph($"{Text("x ", "bold")},{Text(text, "link")}"),
        $$"""{"type":"heading","attrs":{"level":3},"content":[{{Text(text)}}]}""",
        $$"""{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableHeader","content":[{{Paragraph(Text(text))}}]},{"type":"tableHeader","content":[{{Paragraph(Text(text, "code"))}}]}]}]}""",
        $$$"""{"type":"paragraph","content":[{"type":"image","attrs":{"src":"~/media/a.webp","alt":{{{JsonValue.Create(text).ToJsonString()}}},"title":{{{JsonValue.Create(text).ToJsonString()}}}}}]}""",
    }));

    [Fact]
    public Task Lists_keep_their_numbers_their_depth_and_apart_from_each_other()
    {
        var list = (string type, int start, string[] items) =>
            $$"""{"type":"{{type}}","attrs":{"tight":true,"start":{{start}}},"content":[{{string.Join(',', items.Select(item => $$"""{"type":"listItem","content":[{{item}}]}"""))}}]}""";
        var (one, two) = (Paragraph(Text("een")), Paragraph(Text("twee")));
        var empty = """{"type":"paragraph"}""";
        string[] nested =
        [
            list("bulletList", 1, [$"{one},{list("orderedList", 3, [two])}"]), list("orderedList", 9, [$"{one},{list("orderedList", 1, [one, two])}", two]),
            list("bulletList", 1, [$"{one},{list("bulletList", 1, [empty, two])}"]), list("bulletList", 1, [$"{empty},{list("bulletList", 1, [$"{empty},{list("bulletList", 1, [empty])}"])}"]),
            list("orderedList", 0, [$"{one},{list("bulletList", 1, [one])},{list("orderedList", 5, [two])}"]), list("bulletList", 1, [$"{empty},{"""{"type":"horizontalRule"}"""}"]),
            list("orderedList", 1, [one, $"{two},{"""{"type":"codeBlock","content":[{"type":"text","text":"x\n\n    y"}]}"""}"]),
            list("bulletList", 1, [$"{one},{"""{"type":"codeBlock","content":[{"type":"text","text":" x\n  y\n z"}]}"""}", two]),
        ];
        var touching = new[] { "bulletList", "orderedList" }.Select(type => $"{list(type, 1, [one])},{empty},{list(type, 1, [two])},{list(type, 1, [one, two])}");
        return ShouldBeSeenAsync([.. nested, .. touching]);
    }

    private Task ShouldBeSeenAsync(IEnumerable<string> blocks) => Difference.ShouldNotBeAsync(Markdown, blocks.Select(Document));

    private static string Document(string blocks) => $$"""{"type":"doc","content":[{{blocks}}]}""";

    private static string Paragraph(string inlines) => $$"""{"type":"paragraph","content":[{{inlines}}]}""";

    private static string Lines(IEnumerable<string> lines) =>
        Paragraph(string.Join(""",{"type":"hardBreak"},""", lines.Select(line => Text(line))));

    private static string Text(string text, params string[] marks) => new JsonObject
    {
        ["type"] = "text",
        ["text"] = text,
        ["marks"] = new JsonArray([.. marks.Select(mark => mark == "link"
            ? new JsonObject { ["type"] = mark, ["attrs"] = new JsonObject { ["href"] = "https://voorbeeld.nl/a_b" } }
            : new JsonObject { ["type"] = mark })]),
    }.ToJsonString();

    private static JsonNode Case(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "Campus.Tests/Campus.HttpTests/Editorial/Visual/cases", file)))!;
}
