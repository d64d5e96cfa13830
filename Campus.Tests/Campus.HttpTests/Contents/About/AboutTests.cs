using System.Globalization;
using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Contents.About;

/// <summary>The pages about the site: always there, and honest about what the organisation has not said yet.</summary>
public sealed class AboutTests(SharedCampus shared)
{
    private static readonly string[] Pages = ["contact", "toegankelijkheid", "privacy", "cookies", "zwakke-plek-melden"];

    [Fact]
    public async Task The_foot_of_every_page_leads_to_pages_that_say_what_is_not_filled_in_yet()
    {
        using var visitor = shared.Campus.Visit();
        foreach (var from in new[] { "/", "/cursussen", CourseBook.Url, "/account/inloggen", "/dit-is-er-niet" })
        {
            var links = (await visitor.GetAsync(from)).Document.QuerySelectorAll("footer a").Select(link => link.GetAttribute("href"));
            Pages.Select(page => $"/over/{page}").ShouldBeSubsetOf(links);
        }
        var privacy = await visitor.GetAsync("/over/privacy");
        privacy.Document.QuerySelectorAll("mark.pc-blank").Length.ShouldBeGreaterThan(3);
        privacy.Words.ShouldContain("Nog in te vullen: de grondslag uit de AVG");
        privacy.Words.ShouldNotContain("{");
        privacy.Words.ShouldNotContain("Alleen beheerders zien dit");
        (await visitor.GetAsync("/over/voorwaarden")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/over/cookies")).Document.QuerySelector("mark").ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_is_told_until_everything_is_filled_in()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync("/beheer")).Words.ShouldContain("moet je nog iets invullen");
        (await bas.GetAsync("/over/contact")).Words.ShouldContain("Alleen beheerders zien dit");

        await bas.SubmitAsync(
            await bas.GetAsync("/beheer/instellingen"), "main form", ("Input.OrganisationName", "Gemeente Voorbeeld"),
            ("Input.ContactEmail", "leren@voorbeeld.nl"), ("Input.ContactPhone", "(030) 123 45 67"));
        foreach (var page in Pages)
        {
            var form = await bas.GetAsync($"/beheer/instellingen/over/{page}");
            var text = form.Find("textarea").TextContent;
            var filled = System.Text.RegularExpressions.Regex.Replace(text, @"\[vul in: [^\]]+\]", "ingevuld", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            (await bas.SubmitAsync(form, "main form", ("Markdown", filled))).Words.ShouldContain("is bewaard");
        }

        (await bas.GetAsync("/beheer")).Words.ShouldNotContain("nog iets invullen");
        var contact = await bas.GetAsync("/over/contact");
        contact.Words.ShouldNotContain("Alleen beheerders");
        contact.Find("main a[href='mailto:leren@voorbeeld.nl']");
        contact.Words.ShouldContain("Gemeente Voorbeeld");
        contact.Find("footer a[href='tel:0301234567']");
    }

    [Fact]
    public async Task Who_saves_the_model_text_keeps_it_and_who_wrote_her_own_can_go_back()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        var form = await bas.GetAsync("/beheer/instellingen/over/privacy");
        await bas.SubmitAsync(form, "main form");
        (await bas.GetAsync("/beheer/instellingen/over/privacy")).Document.QuerySelectorAll("main form").Length.ShouldBe(1);

        await bas.SubmitAsync(form, "main form", ("Markdown", "# Wat we bewaren\n\nZo min mogelijk. <script>alert(1)</script>"));
        using var visitor = campus.Visit();
        var own = await visitor.GetAsync("/over/privacy");
        own.Words.ShouldContain("Zo min mogelijk.");
        own.Document.QuerySelector("main script").ShouldBeNull();
        (await bas.GetAsync("/beheer/logboek?soort=Settings")).Words.ShouldContain("Bas Willems wijzigde de pagina’s over deze site");

        await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen/over/privacy"), "main form[action*=Model]");
        (await visitor.GetAsync("/over/privacy")).Words.ShouldNotContain("Zo min mogelijk.");
    }

    [Fact]
    public async Task A_page_that_is_not_asked_for_comes_and_goes_with_its_text()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var bas = await campus.VisitAsync(Cast.Bas);
        await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen/over/voorwaarden"), "main form", ("Markdown", "Wees aardig."));
        (await bas.GetAsync("/over/voorwaarden")).Words.ShouldContain("Wees aardig.");
        (await bas.GetAsync("/")).Find("footer a[href='/over/voorwaarden']");
        await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen/over/voorwaarden"), "main form", ("Markdown", ""));
        (await bas.GetAsync("/over/voorwaarden")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_text_that_is_too_tooLongcomes_back_whole_with_a_sentence()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        var tooLong = new string('a', 100_001);
        var back = await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen/over/contact"), "main form", ("Markdown", tooLong));
        back.Words.ShouldContain("Deze tekst is te lang.");
        back.Find("textarea").TextContent.Trim().ShouldBe(tooLong);
    }

    [Fact]
    public async Task Who_finds_a_weakness_finds_where_to_report_it()
    {
        using var visitor = shared.Campus.Visit();
        var text = await visitor.GetAsync("/.well-known/security.txt");
        text.Response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        var lines = text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToLookup(line => line[0], line => line[1]);
        lines["Contact"].ShouldHaveSingleItem().ShouldEndWith("/over/zwakke-plek-melden");
        (await visitor.GetAsync(new Uri(lines["Policy"].Single()))).Status.ShouldBe(HttpStatusCode.OK);
        var until = DateTimeOffset.Parse(lines["Expires"].ShouldHaveSingleItem(), CultureInfo.InvariantCulture);
        var now = shared.Campus.Clock.GetUtcNow();
        until.ShouldBeInRange(now.AddMonths(1), now.AddYears(1));
    }
}
