using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>A draft on its public page: for editors, and for whoever has a link.</summary>
public sealed class PreviewTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    private static readonly string Expired = "Deze link werkt niet meer";

    [Fact]
    public async Task A_reviewer_without_an_account_sees_a_draft_that_was_never_published()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Nooit gepubliceerd", "De eerste tekst.");
        var link = await LinkAsync(roos, id);
        using var reviewer = editorial.Campus.Visit();
        var page = await reviewer.GetAsync(link);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("De eerste tekst.");
        page.Text.ShouldContain("Voorbeeld: zo wordt het na publiceren");
        page.Response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        page.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'self'");

        await EditorialCampus.RewriteAsync(roos, id, "De tweede tekst.");
        (await reviewer.GetAsync(link)).Text.ShouldContain("De tweede tekst.", customMessage: "a preview is never cached");
        (await reviewer.GetAsync("/nooit-gepubliceerd")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_opens_one_item_and_nothing_else()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var link = await LinkAsync(roos, await EditorialCampus.DraftAsync(roos, "Alleen dit", "Dit."));
        await EditorialCampus.DraftAsync(roos, "Iets anders", "Geheim.");
        using var reviewer = editorial.Campus.Visit();
        (await reviewer.GetAsync(link + "/iets-anders")).Text.ShouldNotContain("Geheim.");
        var beheer = await reviewer.Http.GetAsync(new Uri(link + "/beheer/inhoud"));
        beheer.Headers.Location!.OriginalString.ShouldBe("/beheer/inhoud", "every other address leads out of the preview");
        using var posted = await reviewer.Http.PostAsync(new Uri(link + "/account/inloggen"), null);
        posted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_link_that_was_withdrawn_or_has_expired_shows_nothing()
    {
        await using var own = new EditorialCampus();
        await own.InitializeAsync();
        using var roos = await own.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Even", "Tijdelijk.");
        var withdrawn = await LinkAsync(roos, id);
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "meelezen")), "button[value=trek-in]");
        var week = await LinkAsync(roos, id, "7");
        using var reviewer = own.Campus.Visit();
        (await reviewer.GetAsync(withdrawn)).Words.ShouldContain(Expired);
        (await reviewer.GetAsync(week)).Text.ShouldContain("Tijdelijk.");
        own.Campus.Clock.Advance(TimeSpan.FromDays(8));
        var expired = await reviewer.GetAsync(week);
        expired.Status.ShouldBe(HttpStatusCode.Gone);
        expired.Text.ShouldNotContain("Tijdelijk.");
        (await reviewer.GetAsync(week + "/even")).Status.ShouldBe(HttpStatusCode.Gone);
        (await reviewer.GetAsync("/voorbeeld/verzonnen")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Editors_see_a_preview_by_their_permission_and_nobody_else_by_its_address()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Kader", "In een kader.");
        var frame = await roos.GetAsync(EditorialCampus.Page(id, "voorbeeld") + "?breedte=telefoon");
        frame.Response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-src 'self'");
        var address = frame.Find("iframe").GetAttribute("src")!;
        var page = await roos.GetAsync(address);
        page.Text.ShouldContain("In een kader.");
        page.Text.ShouldNotContain(Cast.Roos.Name, customMessage: "a preview is what every visitor sees");
        using var samira = await editorial.Campus.VisitAsync(Cast.Samira);
        (await samira.GetAsync(address)).Words.ShouldContain(Expired);
        using var nobody = editorial.Campus.Visit();
        (await nobody.GetAsync(address)).Words.ShouldContain(Expired);
    }

    [Fact]
    public async Task A_reviewer_leaves_a_remark_that_editors_read()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Opmerkelijk", "Een tekst.");
        var link = await LinkAsync(roos, id);
        using var reviewer = editorial.Campus.Visit();
        var form = await reviewer.GetAsync(link + "/opmerkingen");
        (await reviewer.SubmitAsync(form, "main form", ("Input.Name", ""), ("Input.Text", "x"))).Words.ShouldContain("Vul je naam in.");
        var sent = await reviewer.SubmitAsync(form, "main form", ("Input.Name", "Mo"), ("Input.Text", "De kop <b>klopt</b> niet."));
        sent.Words.ShouldContain("Je opmerking is verstuurd.");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "meelezen"));
        page.Words.ShouldContain("De kop <b>klopt</b> niet.");
        (await roos.PressAsync(page, "button[value=klaar]")).Words.ShouldContain("Verwerkt");
    }

    private static async Task<string> LinkAsync(Visitor editor, string id, string days = "14")
    {
        var page = await editor.GetAsync(EditorialCampus.Page(id, "meelezen"));
        page = await editor.SubmitAsync(page, "form:has([name='Input.Name'])", ("Input.Name", "Een lezer"), ("Input.Days", days));
        return page.Find("code").TextContent;
    }
}
