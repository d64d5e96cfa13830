using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Editing;

/// <summary>Fields that refer to content, terms and people.</summary>
public sealed class PickerTests(SharedCampus shared)
{
    private const string Course = "cursus-gespreksvoering";

    [Theory]
    [InlineData("/beheer/kiezen/inhoud?q=GESPREKSV&type=Course", Course)]
    [InlineData("/beheer/kiezen/termen?taxonomie=campus-taxonomie-themas&q=werk", "thema-werk")]
    public async Task A_part_of_the_name_is_enough(string search, string expected)
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var found = JsonNode.Parse(await roos.Http.GetStringAsync(search))!.AsArray();
        found.Select(choice => (string)choice!["id"]!).ShouldContain(expected);
    }

    [Fact]
    public async Task A_colleague_is_found_by_a_part_of_the_name_and_by_role()
    {
        using var bas = await shared.Campus.VisitAsync(Cast.Bas);
        (await bas.Http.GetStringAsync("/beheer/kiezen/mensen?q=de%20wit")).ShouldContain(Cast.Tom.Name);
        (await bas.Http.GetStringAsync("/beheer/kiezen/mensen?q=de%20wit&rol=Trainer")).ShouldContain(Cast.Tom.Name);
        (await bas.Http.GetStringAsync("/beheer/kiezen/mensen?q=de%20wit&rol=Beheerder")).ShouldBe("[]");
    }

    [Fact]
    public async Task Who_may_not_edit_finds_nobody()
    {
        using var samira = await shared.Campus.VisitAsync(Cast.Samira);
        (await samira.Http.GetAsync("/beheer/kiezen/mensen?q=a")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Without_scripts_one_searches_with_a_button_ticks_and_keeps()
    {
        var item = await MakeAsync();
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var page = await roos.GetAsync($"/beheer/inhoud/{item}");
        var name = $"{item}.Choosing.Courses";
        var found = await PressAsync(roos, page, ($"{name}.zoek", "gespreks"));
        found.Find($"input[name='{name}.ContentItemIds'][value='{Course}']").HasAttribute("checked").ShouldBeFalse();

        var kept = await PressAsync(roos, found, ($"{name}.ContentItemIds", Course), ($"{item}.Choosing.Theme.TermContentItemIds", "thema-werk"));
        kept.Find($"input[name='{name}.ContentItemIds'][value='{Course}']").HasAttribute("checked").ShouldBeTrue();
        kept.Find($"input[name='{item}.Choosing.Theme.TermContentItemIds'][value='thema-werk']").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task People_are_kept_with_their_names()
    {
        var item = await MakeAsync();
        using var admin = await shared.Campus.VisitAsync(Cast.Bas);
        var page = await admin.GetAsync($"/beheer/inhoud/{item}");
        var name = $"{item}.Choosing.People";
        var found = await PressAsync(admin, page, ($"{name}.zoek", "willems"));
        var bas = found.Find($"[data-id][data-title='{Cast.Bas.Name}']").GetAttribute("data-id")!;
        var kept = await PressAsync(admin, found, ($"{name}.UserIds", bas));
        kept.Find($"input[name='{name}.UserIds'][value='{bas}']").HasAttribute("checked").ShouldBeTrue();

        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<IContentManager>().GetAsync(item, VersionOptions.Latest);
        stored!.Content["Choosing"]!["People"]!["UserNames"]!.ToJsonString().ShouldBe($"[\"{Cast.Bas.Name}\"]");
    }

    private static Task<Page> PressAsync(Visitor visitor, Page page, params (string Name, string Value)[] fields) =>
        visitor.PressAsync(page, "button[name=do][value=keep]", fields);

    private async Task<string> MakeAsync()
    {
        await using var scope = shared.Campus.Services.CreateAsyncScope();
        var definitions = scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>();
        await definitions.StorePartDefinitionAsync((JsonObject)JsonNode.Parse("""
            { "Name": "Choosing", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "ContentPickerField", "Name": "Courses",
                "Settings": { "ContentPickerFieldSettings": { "Multiple": true, "DisplayedContentTypes": ["Course"] } } },
              { "FieldName": "TaxonomyField", "Name": "Theme",
                "Settings": { "TaxonomyFieldSettings": { "TaxonomyContentItemId": "campus-taxonomie-themas" } } },
              { "FieldName": "UserPickerField", "Name": "People", "Settings": { "UserPickerFieldSettings": { "Multiple": true } } } ] }
            """)!);
        await definitions.StoreTypeDefinitionAsync((JsonObject)JsonNode.Parse("""
            { "Name": "Choosing", "DisplayName": "Keuzes", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} }, { "PartName": "Choosing", "Name": "Choosing", "Settings": {} } ] }
            """)!);
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        using var body = new StringContent("""{ "ContentType": "Choosing", "TitlePart": { "Title": "Keuzes" } }""", Encoding.UTF8, "application/json");
        using var answer = await roos.Http.PostAsync("/api/content?draft=true", body);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["ContentItemId"]!;
    }
}
