using System.Net;
using AngleSharp.Dom;
using Campus.TestKit;

namespace Campus.HttpTests.Web;

/// <summary>
/// Every link, form, picture, style and script on every page leads somewhere, for everybody who sees it, and the page itself
/// is written as the standard asks.
/// </summary>
public sealed class LinkTests(SharedCampus shared)
{
    private static readonly int MostPages = TestRun.IsLong ? 300 : 150;
    private static readonly string[] Leading = ["href", "src", "action", "poster"];

    [Fact]
    public async Task Nothing_that_a_visitor_sees_leads_nowhere_or_is_badly_written()
    {
        using var visitor = shared.Campus.Visit();
        (await WalkAsync(visitor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_a_learner_sees_leads_nowhere_or_is_badly_written()
    {
        using var stranger = await shared.Campus.VisitAsStrangerAsync();
        await stranger.SubmitAsync(await stranger.GetAsync(CourseBook.Url), "main form[action$=inschrijven]");
        (await WalkAsync(stranger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_an_administrator_sees_leads_nowhere_or_is_badly_written()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await WalkAsync(bas)).ShouldBeEmpty();
    }

    private static async Task<List<string>> WalkAsync(Visitor visitor)
    {
        HashSet<string> seen = ["/"];
        Queue<(string Url, string From)> open = new([("/", "the start")]);
        List<string> wrong = [];
        var markup = new Markup();
        var pages = 0;
        for (; pages < MostPages && open.TryDequeue(out var next); pages++)
        {
            var page = await visitor.GetAsync(next.Url);
            if (page.Status is not (HttpStatusCode.OK or HttpStatusCode.MethodNotAllowed))
            {
                wrong.Add($"{next.Url}, on {next.From}: {(int)page.Status}");
                continue;
            }
            await markup.AddAsync(next.Url, page);
            wrong.AddRange(LostAnchors(page).Select(anchor => $"{anchor}, on {next.Url}: nothing has that id"));
            foreach (var url in Links(page).Where(seen.Add))
            {
                open.Enqueue((url, next.Url));
            }
        }
        pages.ShouldBeGreaterThan(10);
        return [.. wrong, .. await markup.FaultsAsync()];
    }

    // Signing out ends the walk, a download is no page.
    private static IEnumerable<string> Links(Page page) =>
        from element in page.Document.QuerySelectorAll("[href], [src], [action], [poster]")
        from attribute in Leading
        let link = element.GetAttribute(attribute)
        where link is not null && !link.StartsWith('#') && !link.StartsWith("data:", StringComparison.Ordinal)
        let url = new Uri(page.Address, link)
        where url.Authority == page.Address.Authority && !url.AbsolutePath.Contains("uitloggen", StringComparison.Ordinal)
        select url.PathAndQuery;

    private static IEnumerable<string> LostAnchors(Page page) =>
        from link in page.Document.QuerySelectorAll("a[href^='#']")
        let id = link.GetAttribute("href")![1..]
        where id.Length > 0 && page.Document.GetElementById(id) is null
        select $"#{id}";
}
