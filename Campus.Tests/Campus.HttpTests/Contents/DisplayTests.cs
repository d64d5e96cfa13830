using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>The public page of any item.</summary>
public sealed class DisplayTests
{
    [Fact]
    public async Task A_type_without_code_has_a_page_with_all_its_fields_and_nothing_dangerous()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var visitor = campus.Visit();
        var page = await visitor.GetAsync("/Portretten/Fatima");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Find("main h1").TextContent.ShouldBe("Fatima werkt mee");
        foreach (var words in (string[])["Een goed begin.", "Klantmanager", "Toen kwam ze.", "Luister eerst.", "12,5", "BeschikbaarJa", "1 maart 2020",
            "1 juli 2026, 10:30", "12:30 uur", "Haar site", "De gids", "Tom de Wit", "Nederlands, Berbers", "YouTube", "52.1,5.1", "#e17000", "Haar bijlage", "In de bijlage"])
        {
            page.Words.ShouldContain(words);
        }
        var image = page.Find("main img[alt='Fatima aan haar bureau']");
        image.GetAttribute("src").ShouldStartWith("/media/gespreksvoering/orbs.webp?v=");
        new[] { "width", "height" }.ShouldAllBe(measure => image.HasAttribute(measure), "without them the page jumps when the image comes in");
        page.Find("main a[href='/cursussen?thema=thema-gesprek']");
        foreach (var danger in (string[])["boos()", "<script>boos", "iframe", "elders.nl", "geheim-x", "geheim-y", "nergens"])
        {
            page.Text.ShouldNotContain(danger);
        }
        Levels(page).ShouldBe([1, 2, 2, 2, 2, 2, 3]);
    }

    [Fact]
    public async Task An_address_leads_to_the_one_page_an_item_has()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var visitor = campus.Visit();
        (await visitor.GetAsync("/inhoud/portret-1")).Address.AbsolutePath.ShouldBe("/portretten/fatima");
        (await visitor.GetAsync("/gespreksvoering")).Address.AbsolutePath.ShouldBe(CourseBook.Url);
        (await visitor.GetAsync("/inhoud/nergens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/portretten/niemand")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Http.GetAsync("/beheer/nergens")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Http.GetAsync("/api/nergens")).Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_chosen_item_is_the_home_page_until_it_is_taken_away()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var visitor = campus.Visit();
        (await visitor.GetAsync("/")).Words.ShouldContain("Leeraanbod");
        var home = RecipeSamples.Portrait.Replace("\"portretten/fatima\"", "\"portretten/fatima\", \"SetHomepage\": true", StringComparison.Ordinal);
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(home));
        var page = await visitor.GetAsync("/");
        page.Address.AbsolutePath.ShouldBe("/");
        page.Find("main h1").TextContent.ShouldBe("Fatima werkt mee");
        using var editor = await campus.VisitAsync(Cast.Roos);
        (await editor.Http.DeleteAsync("/api/content/portret-1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/")).Words.ShouldContain("Leeraanbod");
        (await visitor.GetAsync("/portretten/fatima")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_list_and_a_term_show_what_belongs_to_them_page_by_page()
    {
        await using var campus = await CampusHost.StartNewAsync();
        const string Types =
            """
            { "name": "ContentDefinition", "ContentTypes": [
              { "Name": "Blog", "DisplayName": "Blog", "Settings": {}, "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "PageSize": 2, "ContainedContentTypes": [ "Bericht" ] } } } ] },
              { "Name": "Bericht", "DisplayName": "Bericht", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] },
              { "Name": "Indeling", "DisplayName": "Indeling", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TaxonomyPart", "Name": "TaxonomyPart", "Settings": {} } ] } ] }
            """;
        await campus.ImportAsync(
            Types,
            RecipeSamples.Content(
                """{ "ContentItemId": "blog", "ContentType": "Blog", "DisplayText": "Het blog", "Latest": true, "Published": true, "ListPart": {} }""",
                """{ "ContentItemId": "soort", "ContentType": "Indeling", "DisplayText": "Soorten", "Latest": true, "Published": true, "TaxonomyPart": { "Terms": [ { "ContentItemId": "boom", "ContentType": "Soort", "DisplayText": "Boom", "Terms": [ { "ContentItemId": "eik", "ContentType": "Soort", "DisplayText": "Eik" } ] } ] } }""",
                Post("b1", "Oudste", 1), Post("b2", "Middelste", 2), Post("b3", "Nieuwste", 3)));
        using var visitor = campus.Visit();
        var blog = await visitor.GetAsync("/inhoud/blog");
        blog.Words.ShouldContain("Nieuwste Middelste");
        blog.Words.ShouldNotContain("Oudste");
        (await visitor.GetAsync("/inhoud/blog?pagina=2")).Words.ShouldContain("Oudste");
        var taxonomy = await visitor.GetAsync("/inhoud/soort");
        var term = await visitor.GetAsync(taxonomy.Find("main a[href*='term=eik']").GetAttribute("href")!);
        term.Find("main h1").TextContent.ShouldBe("Eik");
        term.Words.ShouldContain("Nieuwste");
        (await visitor.GetAsync("/inhoud/soort?term=nergens")).Status.ShouldBe(HttpStatusCode.NotFound);

        static string Post(string id, string title, int day) =>
            $$"""{ "ContentItemId": "{{id}}", "ContentType": "Bericht", "DisplayText": "{{title}}", "Latest": true, "Published": true, "CreatedUtc": "2026-01-0{{day}}T00:00:00Z", "ContainedPart": { "ListContentItemId": "blog" }, "Bericht": { "Soort": { "TaxonomyContentItemId": "soort", "TermContentItemIds": [ "eik" ] } } }""";
    }

    private static IEnumerable<int> Levels(Page page) =>
        page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.LocalName[1] - '0');
}
