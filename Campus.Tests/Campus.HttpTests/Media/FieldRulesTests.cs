using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Media;

/// <summary>A media field takes what its definition allows, whichever way a file comes in.</summary>
public sealed class FieldRulesTests
{
    private const string Keep = "button[value=keep]:not([aria-hidden])";
    private static readonly Uri Api = new("/api/content?draft=true", UriKind.Relative);

    [Fact]
    public async Task A_file_of_another_kind_is_refused_at_its_field_and_stays_there_to_be_replaced()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await DefineAsync(campus);
        using var roos = await campus.VisitAsync(Cast.Roos);
        var id = await DraftAsync(roos, "[]", HttpStatusCode.OK);
        var name = $"{id}.PlaatPart.Beeld.Paths";
        var page = await roos.GetAsync($"/beheer/inhoud/{id}");
        var refused = await roos.PressAsync(page, Keep, (name, "map/gids.pdf"));
        refused.Find(".pc-mediafield .pc-error").TextContent.ShouldContain("‘map/gids.pdf’ kan niet bij ‘Beeld’. Kies een bestand van dit soort: .jpg, .webp.");
        refused.Find($"input[name='{name}'][value='map/gids.pdf']").HasAttribute("checked").ShouldBeTrue();
        (await roos.PressAsync(refused, Keep, (name, "map/plaat.JPG"))).Words.ShouldContain("Bewaard");
    }

    [Fact]
    public async Task The_content_API_is_held_to_it_as_well()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await DefineAsync(campus);
        using var roos = await campus.VisitAsync(Cast.Roos);
        await DraftAsync(roos, """["map/gids.pdf"]""", HttpStatusCode.BadRequest);
        await DraftAsync(roos, """["een.jpg", "twee.jpg"]""", HttpStatusCode.BadRequest);
        await DraftAsync(roos, """["een.jpg"]""", HttpStatusCode.OK);
    }

    private static async Task<string> DraftAsync(Visitor editor, string paths, HttpStatusCode expected)
    {
        using var body = new StringContent($$"""{ "ContentType": "Plaat", "PlaatPart": { "Beeld": { "Paths": {{paths}} } } }""", Encoding.UTF8, "application/json");
        using var answer = await editor.Http.PostAsync(Api, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return expected == HttpStatusCode.OK ? (string)JsonNode.Parse(text)!["ContentItemId"]! : "";
    }

    private static async Task DefineAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var definitions = scope.ServiceProvider.GetRequiredService<IContentDefinitionManager>();
        await definitions.StorePartDefinitionAsync((JsonObject)JsonNode.Parse("""
            { "Name": "PlaatPart", "Settings": {}, "ContentPartFieldDefinitionRecords": [
              { "FieldName": "MediaField", "Name": "Beeld", "Settings": {
                "ContentPartFieldSettings": { "DisplayName": "Beeld" }, "MediaFieldSettings": { "Multiple": false, "AllowedExtensions": [ ".jpg", "webp" ] } } } ] }
            """)!);
        await definitions.StoreTypeDefinitionAsync((JsonObject)JsonNode.Parse("""
            { "Name": "Plaat", "DisplayName": "Plaat", "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "PlaatPart", "Name": "PlaatPart", "Settings": {} } ] }
            """)!);
    }
}
