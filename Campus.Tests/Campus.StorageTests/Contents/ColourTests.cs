using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;

namespace Campus.StorageTests.Contents;

/// <summary>Colours that come in a recipe and leave in one.</summary>
public sealed class ColourTests
{
    [Theory, Both]
    public async Task A_colour_leaves_as_it_came(DatabaseProvider provider)
    {
        const string Flag = """{ "Doek": { "Value": "#E17000" }, "Rand": { "Value": null }, "Wimpel": { "Value": "#abc", "Onbekend": 1.50 } }""";
        await using var campus = await ContentCampus.CreateAsync(provider);

        var plan = await campus.ApplyStepsAsync(
            """
            { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "Vlag", "DisplayName": "Vlag", "ContentTypePartDefinitionRecords": [ { "PartName": "Vlag", "Name": "Vlag" } ] } ],
              "ContentParts": [ { "Name": "Vlag", "ContentPartFieldDefinitionRecords": [
                { "FieldName": "ColourField", "Name": "Doek", "Settings": { "ColourFieldSettings": { "Required": true } } },
                { "FieldName": "ColourField", "Name": "Rand" }, { "FieldName": "ColourField", "Name": "Wimpel" } ] } ] }
            """,
            Samples.Content($$"""{ "ContentItemId": "vlag", "ContentType": "Vlag", "Latest": true, "Published": true, "Vlag": {{Flag}} }"""));

        plan.Changes.ShouldNotContain(change => change.Outcome == RecipeOutcome.Warning);
        var left = (await campus.ExportedStepAsync("content"))["data"]![0]!["Vlag"];
        JsonNode.DeepEquals(left, JsonNode.Parse(Flag)).ShouldBeTrue(left!.ToJsonString());
    }
}
