using Campus.Contents;
using Campus.Contents.Display;
using Campus.Contents.Markdown;
using Campus.Courses.Kinds;
using Campus.Courses.Simulation;
using Campus.Editorial.Publishing.Gate;
using Microsoft.AspNetCore.Http;

namespace Campus.RuleTests.Contents.Display;

/// <summary>What a text may cost: memory is measured, and time by the test ending.</summary>
public sealed class BoundTests
{
    private const long MostBytes = 128 * 1024 * 1024;
    private static readonly int[] Lengths = [500, 5_000, 20_000, MarkdownBounds.MostCharacters - 1000, 3 * MarkdownBounds.MostCharacters];

    public static TheoryData<string> Markdowns => [.. Endless.Markdown.Keys];

    public static TheoryData<string> Htmls => [.. Endless.Html.Keys];

    [Theory]
    [MemberData(nameof(Markdowns))]
    public void Markdown_is_read_or_refused_and_always_shown(string name)
    {
        using var markdown = new MarkdownText();
        foreach (var length in Lengths)
        {
            var text = Endless.Markdown[name](length);
            var bytes = BytesOf(() =>
            {
                markdown.ToHtml(text).ShouldNotBeNull();
                MarkdownOutline.Read(text).ShouldNotBeNull();
                ReadingTime.Words(text);
            });
            bytes.ShouldBeLessThan(MostBytes);
        }
        MarkdownReading.Wrong(Endless.Markdown[name](3 * MarkdownBounds.MostCharacters)).ShouldNotBeNull().ShouldContain("tekens");
    }

    [Theory]
    [MemberData(nameof(Htmls))]
    public void Html_is_read_or_refused_and_always_shown(string name)
    {
        using var html = new SafeHtml();
        foreach (var length in Lengths)
        {
            var text = Endless.Html[name](length);
            BytesOf(() => html.ToHtml(text, 2).ShouldNotBeNull()).ShouldBeLessThan(MostBytes);
            BytesOf(() => HtmlOutline.Read(text).ShouldNotBeNull()).ShouldBeLessThan(MostBytes);
        }
        HtmlReading.Wrong(Endless.Html[name](HtmlReading.MostCharacters + 1)).ShouldNotBeNull().ShouldContain("te lang");
    }

    [Fact]
    public void What_people_write_is_far_within_the_bounds()
    {
        var table = "| Wat | **Hoe** | [Waar](https://voorbeeld.nl) |\n|---|---|---|\n" + string.Concat(Enumerable.Repeat("| **vet** | *schuin* | `code` |\n", 300));
        var list = string.Concat(Enumerable.Range(0, 20).Select(depth => new string(' ', 2 * depth) + "- punt\n"));
        var words = string.Concat(Enumerable.Repeat("Een **gewone** alinea met [een link](https://voorbeeld.nl) en nog wat woorden.\n\n", 1000));
        foreach (var text in (string[])[table, list, words, new string('>', 20) + " diep"])
        {
            MarkdownReading.Wrong(text).ShouldBeNull();
        }
        HtmlReading.Wrong(string.Concat(Enumerable.Repeat("<p class=\"MsoNormal\"><span lang=\"NL\">Uit een tekstverwerker.</span></p>", 4000))).ShouldBeNull();
    }

    [Theory]
    [InlineData("- ", "a")]
    [InlineData("* ", "a")]
    [InlineData("1. ", "a")]
    [InlineData("> - 2) ", "a")]
    [InlineData(">", "[!NOTE]")]
    public void What_stands_too_deep_on_one_line_is_refused_before_it_is_read(string mark, string words)
    {
        MarkdownBounds.Wrong(string.Concat(Enumerable.Repeat(mark, 101)) + words).ShouldNotBeNull().ShouldContain("in elkaar");
        MarkdownBounds.Wrong(string.Concat(Enumerable.Repeat(mark, 20)) + words).ShouldBeNull();
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("* ")]
    [InlineData("-")]
    [InlineData("1 ")]
    [InlineData("**")]
    public void A_line_that_only_looks_deep_is_read(string mark) =>
        MarkdownBounds.Wrong(string.Concat(Enumerable.Repeat(mark, 300))).ShouldBeNull();

    [Fact]
    public void A_text_that_cannot_be_read_is_shown_as_it_is_written()
    {
        using var markdown = new MarkdownText();
        markdown.ToHtml(new string('>', 500) + " <b>hallo</b>").ShouldContain("&lt;b&gt;hallo&lt;/b&gt;");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("als ")]
    [InlineData("y=1 en ")]
    [InlineData(" als y")]
    [InlineData(", anders ")]
    [InlineData(",")]
    [InlineData("(")]
    public void A_line_of_a_conversation_costs_no_more_than_its_length(string piece)
    {
        var line = "Naar: a" + string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length)) + "b";
        ScriptCheck.Of($"# T\nPersoon: N\n\n## Begin\nN: hoi\n\n* k\n  Feedback: f\n  {line}\n\n## Einde: G\nUitkomst: goed\n").ShouldNotBeEmpty();
    }

    [Fact]
    public void Texts_of_one_page_keep_their_headings_apart_at_once()
    {
        using var markdown = new MarkdownText();
        var html = markdown.ToHtml(Endless.Markdown["headings that are the same"](40_000) + "\n[naar](#a)\n");
        var page = new DefaultHttpContext();
        PageIds.Apart(html, page).ShouldBe(html);
        BytesOf(() => html = PageIds.Apart(html, page)).ShouldBeLessThan(MostBytes);
        html.ShouldContain("<h1 id=\"a-10002\">");
        html.ShouldContain("href=\"#a-10002\"");
        html.ShouldNotContain("id=\"a-2\"");
    }

    private static long BytesOf(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
