using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>A field that holds a colour, where no script runs.</summary>
public sealed class ColourTests(ColourTests.OwnCampus own) : IClassFixture<ColourTests.OwnCampus>
{
    private const string Keep = "#bewerk .pc-editor__bar button[value=keep]";
    private const string Flag = "/beheer/inhoud/vlag-1";
    private const string Typed = "vlag-1.Vlag.Doek.Value";

    [Theory]
    [InlineData(" #ABC", "#aabbcc")]
    [InlineData("#1A5276", "#1a5276")]
    [InlineData("", "")]
    public async Task A_colour_is_typed_and_may_be_taken_away(string typed, string expected)
    {
        using var editor = await own.Campus.VisitAsync(Cast.Bas);
        await editor.PressAsync(await editor.GetAsync(Flag), Keep, [(Typed, "#e17000")]);

        var kept = await editor.PressAsync(await editor.GetAsync(Flag), Keep, [(Typed, typed)]);

        ValueOf(kept, Typed).ShouldBe(expected);
        kept.Find("[type=color]").Closest(".pc-field")!.HasAttribute("hidden").ShouldBeTrue("without scripts it would always hold a colour");
    }

    [Fact]
    public async Task What_is_no_colour_is_refused_in_words_and_stays_to_be_mended()
    {
        using var editor = await own.Campus.VisitAsync(Cast.Bas);

        var refused = await editor.PressAsync(await editor.GetAsync(Flag), Keep, [(Typed, "rood")]);

        refused.Find(".pc-field:has([type=text][id$=Value]) .pc-error").TextContent.ShouldContain("Schrijf een kleur als #1a5276 of #fff");
        ValueOf(refused, Typed).ShouldBe("rood");
        (await PostAsync(editor, "Doek", "rood")).ShouldContain("‘Kleur van het doek’: Schrijf een kleur");
    }

    [Fact]
    public async Task A_required_colour_is_asked_for_when_publishing_only()
    {
        using var editor = await own.Campus.VisitAsync(Cast.Bas);

        (await PostAsync(editor, "Rand", "#fff", draft: true)).ShouldContain("ContentItemId");
        (await PostAsync(editor, "Rand", "#fff", draft: false)).ShouldContain("Vul ‘Kleur van het doek’ in.");
    }

    [Fact]
    public async Task Readers_see_the_colour_with_its_name_and_its_code()
    {
        using var visitor = own.Campus.Visit();

        var page = await visitor.GetAsync("/inhoud/vlag-2");

        var swatch = page.Find(".pc-colour svg");
        swatch.GetAttribute("aria-hidden").ShouldBe("true", "the words beside it say what it shows");
        swatch.QuerySelector("rect")!.GetAttribute("fill").ShouldBe("#e17000");
        page.Words.ShouldContain("Oranje #e17000");
        page.Words.ShouldContain("#aabbcc");
        page.Words.ShouldContain("boos");
        page.Document.QuerySelectorAll("main svg rect").Length.ShouldBe(2, "what is no colour is words only");
    }

    [Fact]
    public async Task The_screen_of_a_type_offers_colours_and_asks_what_to_suggest()
    {
        using var admin = await own.Campus.VisitAsync(Cast.Bas);

        (await admin.GetAsync("/beheer/types/Vlag")).Find("#veld-soort option[value=ColourField]").TextContent.ShouldBe("Kleur");
        var settings = await admin.GetAsync("/beheer/types/Vlag/velden/Vlag/Doek");
        settings.Find("[name='s.ColourFieldSettings.Options']").TextContent.ShouldContain("#E17000 | Oranje");
        var page = await admin.GetAsync(Flag);
        page.Find($"datalist[id='{page.Find($"[name='{Typed}']").GetAttribute("list")}'] option").GetAttribute("label").ShouldBe("Oranje");
    }

    private static string? ValueOf(Page page, string name) => page.Find($"[name='{name}']").GetAttribute("value");

    private static async Task<string> PostAsync(Visitor editor, string field, string value, bool draft = true)
    {
        var item = new JsonObject { ["ContentType"] = "Vlag", ["Vlag"] = new JsonObject { [field] = new JsonObject { ["Value"] = value } } };
        using var body = new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await editor.Http.PostAsync(new Uri($"/api/content?draft={draft}", UriKind.Relative), body);
        return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"] ?? await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A campus with flags: one to edit, and one that readers see.</summary>
    public sealed class OwnCampus : IAsyncLifetime
    {
        private const string Type =
            """
            { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "Vlag", "DisplayName": "Vlag", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
                "ContentTypePartDefinitionRecords": [ { "PartName": "Vlag", "Name": "Vlag", "Settings": {} } ] } ],
              "ContentParts": [ { "Name": "Vlag", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                { "FieldName": "ColourField", "Name": "Doek", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Kleur van het doek" },
                  "ColourFieldSettings": { "Required": true, "Options": [ { "name": "Oranje", "value": "#E17000" } ] } } },
                { "FieldName": "ColourField", "Name": "Rand", "Settings": {} }, { "FieldName": "ColourField", "Name": "Wimpel", "Settings": {} } ] } ] }
            """;

        internal CampusHost Campus { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Campus = await CampusHost.StartNewAsync();
            await Campus.ImportAsync(
                Type,
                RecipeSamples.Content(
                    """{ "ContentItemId": "vlag-1", "ContentType": "Vlag", "DisplayText": "Vlag", "Latest": true, "Published": false, "Vlag": {} }""",
                    """
                    { "ContentItemId": "vlag-2", "ContentType": "Vlag", "DisplayText": "Vlag", "Latest": true, "Published": true,
                      "Vlag": { "Doek": { "Value": "#E17000" }, "Rand": { "Value": "#abc" }, "Wimpel": { "Value": "url(boos)" } } }
                    """));
        }

        public ValueTask DisposeAsync() => Campus.DisposeAsync();
    }
}
