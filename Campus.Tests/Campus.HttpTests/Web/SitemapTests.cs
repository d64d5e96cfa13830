using System.Net;
using System.Xml.Linq;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Web;

/// <summary>What search engines and browsers ask for by themselves.</summary>
public sealed class SitemapTests(SharedCampus shared)
{
    [Fact]
    public async Task Every_page_that_search_engines_are_told_of_opens_for_a_stranger_at_that_address()
    {
        using var visitor = shared.Campus.Visit();
        var pages = await PagesAsync(visitor);
        pages.ShouldContain(page => page.AbsolutePath == "/cursussen/gespreksvoering");
        pages.ShouldContain(page => page.AbsolutePath == "/over/privacy");
        pages.ShouldBeUnique();
        foreach (var page in pages)
        {
            var answer = await visitor.Http.GetAsync(page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page.ToString());
        }
    }

    [Fact]
    public async Task What_is_withdrawn_or_not_for_everybody_is_not_told()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var visitor = campus.Visit();
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = await scope.ServiceProvider.GetRequiredService<IContentRoutes>().FindAsync("gespreksvoering");
        await contents.UnpublishAsync(course!);
        (await PagesAsync(visitor)).ShouldNotContain(page => page.AbsolutePath == "/cursussen/gespreksvoering");
    }

    [Fact]
    public async Task Robots_are_kept_from_what_asks_for_an_account_and_led_to_the_map()
    {
        using var visitor = shared.Campus.Visit();
        var robots = await visitor.GetAsync("/robots.txt");
        robots.Text.ShouldContain("Disallow: /beheer\n");
        var map = robots.Text.Split('\n').Single(line => line.StartsWith("Sitemap: ", StringComparison.Ordinal))["Sitemap: ".Length..];
        (await visitor.GetAsync(new Uri(map))).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var page in await PagesAsync(visitor))
        {
            robots.Text.Split('\n').Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(line => line["Disallow: ".Length..])
                .ShouldNotContain(closed => page.AbsolutePath.StartsWith(closed, StringComparison.Ordinal), page.ToString());
        }
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/apple-touch-icon.png", "image/png")]
    public async Task A_browser_finds_the_icon_that_it_asks_for_unasked(string address, string kind)
    {
        using var visitor = shared.Campus.Visit();
        var icon = await visitor.Http.GetAsync(address);
        icon.StatusCode.ShouldBe(HttpStatusCode.OK);
        icon.Content.Headers.ContentType!.MediaType.ShouldBe(kind);
        (await icon.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Who_is_lost_can_search()
    {
        using var visitor = shared.Campus.Visit();
        var lost = await visitor.GetAsync("/cursus/gesprek");
        lost.Status.ShouldBe(HttpStatusCode.NotFound);
        var found = await visitor.SubmitAsync(lost, "main form[role=search]", ("q", "gesprek"));
        found.Words.ShouldContain("Gespreksvoering");
    }

    private static async Task<List<Uri>> PagesAsync(Visitor visitor)
    {
        var map = XDocument.Parse(await visitor.Http.GetStringAsync("/sitemap.xml"));
        XNamespace sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
        return [.. map.Root!.Elements(sitemaps + "url").Select(url => new Uri(url.Element(sitemaps + "loc")!.Value))];
    }
}
