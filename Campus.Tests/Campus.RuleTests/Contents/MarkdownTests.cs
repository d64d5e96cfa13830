using Campus.Contents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.RuleTests.Contents;

/// <summary>Texts of editors on somebody else's screen.</summary>
public sealed class MarkdownTests : IDisposable
{
    private readonly ServiceProvider services = Services();

    private IMarkdownText Markdown => services.GetRequiredService<IMarkdownText>();

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](&#106;avascript:alert(1))", "href=\"j")]
    [InlineData("[x](<java&#9;script:alert(1)>)", "href=\"j")]
    [InlineData("[x](data:text/html;base64,AAAA)", "data:")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    [InlineData("![x](vbscript:a)", "vbscript:")]
    public void Nothing_that_runs_gets_through(string markdown, string dangerous) =>
        Markdown.ToHtml(markdown).ShouldNotContain(dangerous, Case.Insensitive);

    [Theory]
    [InlineData("[x](https://example.org/a:b)", "href=\"https://example.org/a:b\"")]
    [InlineData("[x](/cursussen#top)", "href=\"/cursussen#top\"")]
    [InlineData("[x](~/magazine)", "href=\"/magazine\"")]
    [InlineData("[x](mailto:a@voorbeeld.nl)", "href=\"mailto:a@voorbeeld.nl\"")]
    [InlineData("![alt](/media/a.webp)", "<img src=\"/media/a.webp\" alt=\"alt\"")]
    public void Honest_links_stay(string markdown, string expected) => Markdown.ToHtml(markdown).ShouldContain(expected);

    [Fact]
    public void Headings_keep_their_level_or_start_where_the_page_wants()
    {
        Markdown.ToHtml("## Kop\n\n### Onder").ShouldContain("<h2 id=\"kop\">Kop</h2>");
        Markdown.ToHtml("## Kop\n\n### Onder", topHeading: 3).ShouldBe("<h3 id=\"kop\">Kop</h3>\n<h4 id=\"onder\">Onder</h4>\n");
    }

    [Fact]
    public void A_table_scrolls_within_itself_and_has_a_name()
    {
        var html = Markdown.ToHtml("| Wat | \"Telt\" |\n|---|---|\n| a | b |");
        html.ShouldStartWith("<div class=\"pc-table-wrap\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel: Wat, &quot;Telt&quot;\">");
        html.ShouldContain("<th>Wat</th>");
    }

    [Theory]
    [InlineData("## Kop een\n\n[x](#kop-een)", "id=\"kop-een\"", "href=\"#kop-een\"")]
    [InlineData("## Kop één: wat?\n\n[x](#kop-een-wat)", "id=\"kop-een-wat\"", "href=\"#kop-een-wat\"")]
    [InlineData("## Kop\n\n## Kop\n\n[x](#kop-2)", "id=\"kop-2\"", "href=\"#kop-2\"")]
    [InlineData("## Bronnen\n\n[x](#bronnen)", "id=\"bronnen-2\"", "href=\"#bronnen-2\"")]
    [InlineData("## Kop Twee\n\n[x](<#Kop Twee>)", "id=\"kop-twee\"", "href=\"#kop-twee\"")]
    [InlineData("## \u2026\n\n[x](#kop)", "id=\"kop\"", "href=\"#kop\"")]
    [InlineData("## **Vet** en `code`\n\n[x](#vet-en-code)", "id=\"vet-en-code\"", "href=\"#vet-en-code\"")]
    [InlineData("> ## In een citaat\n\n[x](#in-een-citaat)", "id=\"in-een-citaat\"", "href=\"#in-een-citaat\"")]
    [InlineData("[x](#laatste)\n\nLaatste\n===", "id=\"laatste\"", "href=\"#laatste\"")]
    public void A_link_leads_to_a_heading_by_its_words(string markdown, string id, string link)
    {
        var html = Markdown.ToHtml(markdown);
        html.ShouldContain(id);
        html.ShouldContain(link);
    }

    [Theory]
    [InlineData("> [!TIP]\n> Buiten.\n>\n> > [!NOTE]\n> > Binnen.", 2)]
    [InlineData("> Citaat.\n>\n> > [!TIP]\n> > Binnen.", 1)]
    [InlineData("- punt\n\n  > [!WARNING]\n  > Binnen.", 1)]
    [InlineData("1. punt\n\n   > [!IMPORTANT]\n   > Buiten.\n   >\n   > > [!TIP]\n   > > Binnen.", 2)]
    [InlineData("> [!TIP]\n> - punt\n>\n>   > [!NOTE]\n>   > Binnen.", 2)]
    [InlineData("> - punt\n>   > [!NOTE]\n>   > Binnen.", 1)]
    [InlineData("> [!tip]\n> Klein.\n\n> [!NOTE]\n> Twee.", 2)]
    public void A_callout_stands_in_whatever_is_around_it(string markdown, int callouts)
    {
        var html = Markdown.ToHtml(markdown);
        html.Split("class=\"pc-callout pc-callout--").Length.ShouldBe(callouts + 1);
        html.ShouldNotContain("[!");
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        page.QuerySelectorAll(".pc-callout > .pc-callout__title").Length.ShouldBe(callouts);
    }

    [Fact]
    public void A_break_in_a_cell_is_one_and_elsewhere_it_is_what_somebody_typed()
    {
        Markdown.ToHtml("| a |\n|---|\n| een<br>**twee<br/>drie** |").ShouldContain("<td>een<br />\n<strong>twee<br />\ndrie</strong></td>");
        Markdown.ToHtml("een<br>twee").ShouldContain("een&lt;br&gt;twee");
        Markdown.ToHtml("| a |\n|---|\n| een\\<br> |").ShouldContain("<td>een&lt;br&gt;</td>");
        Markdown.ToHtml("| a |\n|---|\n| `<br>` |").ShouldContain("<code>&lt;br&gt;</code>");
    }

    [Fact]
    public void A_mark_may_end_between_a_sign_and_a_letter()
    {
        Markdown.ToHtml("**Let op:**<!-- -->bel").ShouldBe("<p><strong>Let op:</strong>bel</p>\n");
        Markdown.ToHtml("\\<!-- --> en <!--x-->").ShouldContain("&lt;!-- --&gt; en &lt;!--x--&gt;");
    }

    [Fact]
    public void A_callout_stands_in_a_callout_and_in_a_list_with_all_its_paragraphs()
    {
        Markdown.ToHtml("> [!TIP]\n> Buiten.\n>\n> > [!NOTE]\n> > Binnen.").ShouldContain("pc-callout--note\" role=\"note\">\n<p class=\"pc-callout__title\">Goed om te weten</p>\n<p>Binnen.</p>");
        Markdown.ToHtml("- > [!TIP]\n  > een\n  >\n  > twee").ShouldContain("<p>een</p>\n<p>twee</p>");
        Markdown.ToHtml("> [!TIP]\n>\n> - een").ShouldNotContain("<p></p>");
        Markdown.ToHtml("> \\[!TIP\\]\n> een").ShouldContain("<blockquote>");
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Markdown.ToHtml(null).ShouldBeEmpty();
        Markdown.ToHtml(" \n").ShouldBeEmpty();
    }

    public void Dispose() => services.Dispose();

    private static ServiceProvider Services()
    {
        var collection = new ServiceCollection();
        new Startup().ConfigureServices(collection, new ConfigurationBuilder().Build());
        return collection.BuildServiceProvider();
    }
}
