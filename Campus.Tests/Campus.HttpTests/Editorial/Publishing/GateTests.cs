using System.Text;
using System.Text.Json.Nodes;
using Campus.TestKit;

namespace Campus.HttpTests.Editorial.Publishing;

/// <summary>The gate before publishing: what readers would stumble over is found at its place.</summary>
public sealed class GateTests(EditorialCampus editorial) : IClassFixture<EditorialCampus>
{
    private const string Faults = """
        ![](/media/gespreksvoering/bestaat-niet.png)

        ## Begin

        #### Te diep

        ##

        Zie [](/cursussen) en [klik hier](/cursussen/gespreksvoering).

        Lees https://www.divosa.nl/leren maar.

        Ga naar [de oude pagina](/bestaat-niet).

        DIT STAAT HELEMAAL IN HOOFDLETTERS

        **Dit lijkt een kop**

        |   |   |
        |---|---|
        | a | b |
        """;

    private const string Parts = """
        { "PagePart": {
            "Image": { "Paths": [ "gespreksvoering/zonder-tekst.jpg" ] },
            "More": { "Url": "/cursussen", "Text": "lees meer" },
            "Aside": { "Html": "<p id='x'>Een</p><p id='x'>Twee</p><table><tr><td>cel</td></tr></table>" } } }
        """;

    [Fact]
    public async Task Fifteen_faults_are_fifteen_findings_at_their_places_and_the_mended_page_publishes()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Vol fouten", Faults, Parts);
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        var body = $"/beheer/inhoud/{id}#{id}-MarkdownBodyPart";
        Found(page).ShouldBe(
            [
                $"image-text {body}", $"link-dead {body}", $"heading-skipped {body}", $"heading-empty {body}", $"link-empty {body}",
                $"link-vague {body}", $"link-address {body}", $"link-dead {body}", $"capitals {body}", $"heading-bold {body}", $"table-header {body}",
                $"image-text /beheer/inhoud/{id}#{id}-PagePart-Image", $"link-dead /beheer/inhoud/{id}#{id}-PagePart-Image",
                $"link-vague /beheer/inhoud/{id}#{id}-PagePart-More",
                $"id-double /beheer/inhoud/{id}#{id}-PagePart-Aside", $"table-header /beheer/inhoud/{id}#{id}-PagePart-Aside",
            ],
            ignoreOrder: true);
        page.Find("li[data-rule=heading-skipped]").TextContent.ShouldContain("Tekst › regel 5");

        var refused = await roos.PressAsync(page, "button[value=nu]");
        refused.Words.ShouldContain("schrijf op waarom het toch kan");
        (await editorial.PublicTextAsync(id)).ShouldBeNull();

        await EditorialCampus.SaveAsync(roos, Json(id, "## Begin\n\nZie [de cursus over gesprekken](/cursussen/gespreksvoering)."));
        page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        Found(page).ShouldBeEmpty();
        (await roos.PressAsync(page, "button[value=nu]")).Words.ShouldContain("Het staat op de site.");
        (await editorial.PublicTextAsync(id)).ShouldNotBeNull().ShouldStartWith("## Begin");
    }

    [Fact]
    public async Task With_a_reason_it_goes_on_and_the_reason_is_kept()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Met reden", "Zie [klik hier](/cursussen).");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        await roos.PressAsync(page, "button[value=nu]", ("Input.Reason", "De link is een citaat"));
        (await editorial.PublicTextAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_place_inside_another_item_is_named_and_linked()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Buiten", "Goed.", """
            { "Blocks": { "ContentItems": [ { "ContentItemId": "binnen-1", "ContentType": "TestPage", "TitlePart": { "Title": "Binnen" }, "MarkdownBodyPart": { "Markdown": "![](/cursussen)" } } ] } }
            """);
        var found = (await roos.GetAsync(EditorialCampus.Page(id, "publiceren"))).Find("li[data-rule=image-text] a");
        found.TextContent.ShouldBe("Testpagina ‘Binnen’ › Tekst › regel 1");
        found.GetAttribute("href").ShouldBe($"/beheer/inhoud/{id}?onderdeel=binnen-1#binnen-1-MarkdownBodyPart");
    }

    [Fact]
    public async Task A_site_chooses_how_strict_a_rule_is()
    {
        using var bas = await editorial.Campus.VisitAsync(Cast.Bas);
        var settings = await bas.GetAsync("/beheer/instellingen/poort");
        (await bas.SubmitAsync(settings, "main form", ("capitals", "Off"))).Words.ShouldContain("De regels zijn bewaard.");
        var id = await EditorialCampus.DraftAsync(bas, "Hard", "DIT STAAT HELEMAAL IN HOOFDLETTERS");
        Found(await bas.GetAsync(EditorialCampus.Page(id, "publiceren"))).ShouldBeEmpty();
        await bas.SubmitAsync(await bas.GetAsync("/beheer/instellingen/poort"), "main form", ("capitals", "Warning"));
    }

    private static JsonObject Json(string id, string markdown) => (JsonObject)JsonNode.Parse($$"""
        { "ContentItemId": "{{id}}", "MarkdownBodyPart": { "Markdown": {{JsonValue.Create(markdown).ToJsonString()}} },
          "PagePart": { "Image": { "Paths": [] }, "More": { "Text": "Alle cursussen" }, "Aside": { "Html": "<p>Goed.</p>" } } }
        """)!;

    [Theory]
    [InlineData("[Verder](#wat-je-doet)", 0)]
    [InlineData("[Verder](#wat-je-laat)", 1)]
    [InlineData("[Verder](#inhoud)", 0)]
    [InlineData("[Verder](#)", 0)]
    [InlineData("[Een](#wat-je-laat) en [twee](#wat-je-vergeet)", 2)]
    public async Task A_link_to_a_heading_that_is_not_there_is_found(string link, int dead)
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Koppen", $"## Wat je doet\n\nLees {link} maar.");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        page.Document.QuerySelectorAll("li[data-rule=link-dead]").Length.ShouldBe(dead, page.Words);
    }

    [Fact]
    public async Task A_link_to_a_heading_of_another_page_is_followed_too()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var other = await EditorialCampus.DraftAsync(roos, "Het doel", "## Eerste kop\n\nEen tekst.");
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(other, "publiceren")), "button[value=nu]");
        var id = await EditorialCampus.DraftAsync(roos, "Verwijst", "Lees [de eerste kop](/het-doel#eerste-kop), [het begin](/het-doel#inhoud) en [de tweede kop](/het-doel#tweede-kop).");
        var page = await roos.GetAsync(EditorialCampus.Page(id, "publiceren"));
        page.Find("li[data-rule=link-dead]").TextContent.ShouldContain("/het-doel#tweede-kop");
        page.Document.QuerySelectorAll("li[data-rule=link-dead]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_gets_no_address_that_a_page_of_the_campus_has()
    {
        using var roos = await editorial.Campus.VisitAsync(Cast.Roos);
        var id = await EditorialCampus.DraftAsync(roos, "Mijn", "Een tekst.");
        await roos.PressAsync(await roos.GetAsync(EditorialCampus.Page(id, "publiceren")), "button[value=nu]");
        using var visitor = editorial.Campus.Visit();
        (await visitor.GetAsync("/mijn-1")).Text.ShouldContain("Een tekst.");
        foreach (var path in (string[])["mijn", "MIJN/iets", "beheer", "cursussen/nieuw", "ｍijn", "xapi", "account/inloggen"])
        {
            using var content = new StringContent(
                $$"""{ "ContentType": "TestPage", "TitlePart": { "Title": "Anders" }, "AutoroutePart": { "Path": "{{path}}" } }""", Encoding.UTF8, "application/json");
            using var refused = await roos.Http.PostAsync(new Uri("/api/content?draft=true", UriKind.Relative), content);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("begint zoals een pagina van de campus zelf", customMessage: path);
        }
    }

    private static IEnumerable<string> Found(Page page) => page.Document.QuerySelectorAll("li[data-rule]")
        .Select(finding => $"{finding.GetAttribute("data-rule")} {finding.QuerySelector("a")!.GetAttribute("href")}");
}
