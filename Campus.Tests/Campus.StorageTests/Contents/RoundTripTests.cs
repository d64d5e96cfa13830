using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;

namespace Campus.StorageTests.Contents;

/// <summary>What comes in goes out again as it came.</summary>
public sealed class RoundTripTests
{
    private const string Layers = """{ "name": "layers", "Layers": [ { "Name": "Always", "Rule": "true", "LayerRule": { "Conditions": [ { "$type": "X, Y", "Value": true } ] } } ] }""";
    private const string Menu = """{ "name": "AdminMenu", "data": [ { "Id": "m1", "Name": "Menu", "MenuItems": [ { "$type": "A, B", "Position": "10.0" } ] } ] }""";
    private const string Templates = """{ "name": "Templates", "Templates": { "Content__Course": { "Description": "d", "Content": "{{ Model }}" } } }""";
    private const string Unknown = """{ "name": "lucene-index", "Indices": [ { "Search": { "AnalyzerName": "standard", "IndexLatest": false } } ] }""";
    private const string Settings = """{ "name": "Settings", "SiteName": "X", "LayerSettings": { "Zones": [ "Footer" ] }, "PageSize": 10 }""";
    private const string Profiles = """{ "name": "MediaProfiles", "MediaProfiles": { "banner": { "Width": 1920, "Mode": "Crop", "Format": 0 } } }""";

    [Theory, Both]
    public async Task An_export_imported_into_an_empty_campus_exports_the_same_bytes(DatabaseProvider provider)
    {
        await using var first = await ContentCampus.CreateAsync(provider);
        first.Write("a.txt", "media");
        await first.ApplyStepsAsync(
            """{ "name": "feature", "enable": [ "OrchardCore.Lucene", "Nobody.Knows" ], "disable": [] }""",
            """{ "name": "themes", "site": "TheBlogTheme", "admin": "TheAdmin" }""",
            Settings, Samples.Definitions, Layers, Menu, Templates, Unknown, Profiles,
            """{ "name": "media", "Files": [ { "TargetPath": "map/a.txt", "SourcePath": "a.txt" } ] }""",
            Samples.Content(
                Samples.Article("a2", "Tweede \\\"en\\\" <b>", more: """, "Article": { "Minutes": { "Value": 12.50 } }"""),
                Samples.Article("a1", "Eerste"),
                Samples.Article("a1", "Concept", "v2").Replace("\"Published\": true", "\"Published\": false", StringComparison.Ordinal)));
        var export = await first.ExportAsync();
        await using var second = await ContentCampus.CreateAsync(provider);
        (await second.ApplyAsync(Path.Combine(export, "Recipe.json"))).Refused.ShouldBeFalse();
        var again = await second.ExportAsync();
        (await File.ReadAllBytesAsync(Path.Combine(again, "Recipe.json"))).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(export, "Recipe.json")));
        (await File.ReadAllTextAsync(Path.Combine(again, "map", "a.txt"))).ShouldBe("media");
        (await second.GetAsync("a1"))!.DisplayText.ShouldBe("Eerste");
        (await second.GetAsync("a1", VersionOptions.Draft))!.DisplayText.ShouldBe("Concept");
        (await first.ApplyAsync(Path.Combine(export, "Recipe.json"))).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
    }

    [Theory]
    [InlineData(Layers, "Layers")]
    [InlineData(Menu, "AdminMenu")]
    [InlineData(Templates, "Templates")]
    [InlineData(Unknown, "lucene-index")]
    [InlineData(Settings, "settings")]
    [InlineData(Profiles, "MediaProfiles")]
    [InlineData(Samples.Definitions, "ContentDefinition")]
    public async Task A_step_comes_back_unchanged(string step, string name)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync(step);
        var exported = await campus.ExportedStepAsync(name);
        var given = (JsonObject)JsonNode.Parse(step)!;
        given["name"] = name;
        exported.ToJsonString().ShouldBe(given.ToJsonString());
    }

    [Fact]
    public async Task Two_unknown_steps_of_one_name_come_back_as_two()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        string[] steps = ["""{ "name": "odd", "A": 1 }""", """{ "name": "odd", "B": 2 }"""];
        (await campus.ApplyStepsAsync(steps)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Kept);
        (await campus.ApplyStepsAsync(steps)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
        (await campus.ExportedStepsAsync()).Count.ShouldBe(2);
    }
}
