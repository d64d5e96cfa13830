using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Campus.StorageTests.Contents.Orchard;

/// <summary>Files on which the campus and a running Orchard Core once differed: what comes in, and what Orchard gets to read.</summary>
public sealed class OrchardTests
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC";

    // What Orchard Core gave these titles, and those after them in the file.
    private static readonly Dictionary<string, string?> Permalinks = new()
    {
        ["00"] = "cursus-2", ["01"] = "een-twee-1-2_drie-fijn-slot", ["02"] = "cursus-3", ["03"] = "c-en-net", ["04"] = "spaties", ["05"] = "a_b~c",
        ["06"] = "wat-kost-5", ["07"] = "æøa-straße", ["08"] = "日本語-titel", ["09"] = "x-y-z", ["10"] = "a-_b", ["11"] = "begin", ["12"] = "eind",
        ["13"] = "a-b-c", ["14"] = "e", ["15"] = "12", ["16"] = "istanbul", ["17"] = "don-t-stop", ["18"] = "100", ["19"] = "v1-0_rc-2", ["20"] = "______",
        ["90"] = "dubbel", ["91"] = "dubbel-1", ["92"] = "dubbel-2", ["93"] = "deel-9", ["94"] = "deel-10", ["96"] = "uit",
    };

    [Fact]
    public async Task Titles_get_the_paths_that_Orchard_gives_them()
    {
        await using var campus = await AppliedAsync("permalinks");
        foreach (var (number, path) in Permalinks)
        {
            (await campus.GetAsync($"4slug0000000000000000000{number}"))!.As<AutoroutePart>()!.Path.ShouldBe(path, number);
        }
        (await HomeAsync(campus)).ShouldBeNull("an item without a path is no home page");
    }

    [Theory]
    [InlineData("a1", null)]
    [InlineData("a2", "cursus-2")]
    [InlineData("a3", null)]
    [InlineData("a5", null)]
    public async Task No_path_appears_where_Orchard_gives_none(string item, string? path)
    {
        await using var campus = await AppliedAsync("same-input");
        ((await campus.GetAsync($"4same0000000000000000000{item}"))!.As<AutoroutePart>()?.Path).ShouldBe(path);
    }

    [Fact]
    public async Task Permissions_on_one_type_are_no_strangers_and_all_other_lines_of_the_same_input_hold()
    {
        await using var campus = await AppliedAsync("same-input");
        (await HomeAsync(campus)).ShouldBe("4same0000000000000000000a4");
        (await campus.GetAsync("4same0000000000000000000a2"))!.DisplayText.ShouldBe("Cursus");
        var again = await campus.ApplyAsync(File("same-input"));
        again.Changes.Where(change => change.Outcome is RecipeOutcome.Created or RecipeOutcome.Changed).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_that_a_file_gives_stands_beside_its_title()
    {
        await using var campus = await AppliedAsync("display-text-differs");
        var item = (await campus.GetAsync("4displ00000000000000000001"))!;
        (item.DisplayText, item.As<TitlePart>()!.Title).ShouldBe(("Kort", "Lange titel"));
        (await campus.ApplyAsync(File("display-text-differs"))).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
    }

    [Theory]
    [InlineData("contentItemId")]
    [InlineData("ContentItemId")]
    [InlineData("CONTENTITEMID")]
    public async Task The_home_page_of_an_Orchard_site_is_found_in_any_letter_case(string name)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var text = await System.IO.File.ReadAllTextAsync(File("home-route-of-orchard-export"));
        (await campus.ApplyAsync(campus.Write("home.json", text.Replace("contentItemId", name, StringComparison.Ordinal)))).Refused.ShouldBeFalse();
        (await HomeAsync(campus)).ShouldBe("4home000000000000000000001");
    }

    [Theory]
    [InlineData("draft-course-without-summary")]
    [InlineData("draft-without-required-field")]
    public async Task A_draft_that_Orchard_refuses_leaves_where_Orchard_does_not_look_and_comes_back_here(string name)
    {
        await using var campus = await AppliedAsync(name);
        var export = await campus.ExportAsync();
        var steps = await StepsAsync(export);
        steps.ShouldNotContain(step => step["name"]!.ToString() == "content");
        var unfinished = steps.Single(step => step["name"]!.ToString() == "unfinished-content")["data"]!.AsArray();
        unfinished.Count.ShouldBe(1);
        await using var other = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        (await other.ApplyAsync(Path.Combine(export, "Recipe.json"))).Refused.ShouldBeFalse();
        (await other.GetAsync(unfinished[0]!["ContentItemId"]!.ToString(), VersionOptions.Draft)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("""{ "Value": 1.5 }""", "", true)]
    [InlineData("""{ "Value": 1.5 }""", """ "Scale": 1 """, false)]
    [InlineData("""{ "Value": 2.0 }""", "", false)]
    [InlineData("""{ "Value": 3 }""", """ "Maximum": 2 """, true)]
    [InlineData("""{ "Value": -3 }""", """ "Minimum": 0 """, true)]
    [InlineData("""{ "Value": null }""", """ "Required": true """, true)]
    [InlineData("""{ "Value": null }""", "", false)]
    public async Task A_number_that_Orchard_refuses_does_not_stop_the_rest(string value, string settings, bool refused)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync(
            $$"""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "N", "DisplayName": "N", "ContentTypePartDefinitionRecords": [ { "PartName": "N", "Name": "N" } ] } ], "ContentParts": [ { "Name": "N", "ContentPartFieldDefinitionRecords": [ { "FieldName": "NumericField", "Name": "Getal", "Settings": { "NumericFieldSettings": { {{settings}} } } } ] } ] }""",
            $$"""{ "name": "content", "data": [ { "ContentItemId": "n", "ContentType": "N", "Latest": true, "Published": false, "N": { "Getal": {{value}} } }, { "ContentItemId": "m", "ContentType": "N", "Latest": true, "Published": true, "N": {{(settings.Contains("Required", StringComparison.Ordinal) ? """{ "Getal": { "Value": 1 } }""" : "{}")}} } ] }""");
        var steps = await StepsAsync(await campus.ExportAsync());
        steps.Single(step => step["name"]!.ToString() == "content")["data"]!.AsArray().Count.ShouldBe(refused ? 1 : 2);
        steps.Any(step => step["name"]!.ToString() == "unfinished-content").ShouldBe(refused);
    }

    [Fact]
    public async Task The_published_version_is_the_newest_for_who_passes_over_its_draft()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var text = await System.IO.File.ReadAllTextAsync(File("published-and-draft"));
        text = text.Replace("\"Settings\": {}", "\"Settings\": { \"TitlePartSettings\": { \"Options\": 3 } }", StringComparison.Ordinal).Replace("\"Title\": \"Twee\"", "\"Title\": \"\"", StringComparison.Ordinal);
        (await campus.ApplyAsync(campus.Write("p.json", text))).Refused.ShouldBeFalse();
        var export = await campus.ExportAsync();
        var published = (await StepsAsync(export)).Single(step => step["name"]!.ToString() == "content")["data"]![0]!;
        (published["Latest"]!.GetValue<bool>(), published["Published"]!.GetValue<bool>()).ShouldBe((true, true));
        await using var other = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        (await other.ApplyAsync(Path.Combine(export, "Recipe.json"))).Refused.ShouldBeFalse();
        (await other.GetAsync("4draft00000000000000000001"))!.As<TitlePart>()!.Title.ShouldBe("Eén");
        (await other.GetAsync("4draft00000000000000000001", VersionOptions.Draft))!.As<TitlePart>()!.Title.ShouldBe("");
        (await campus.ApplyAsync(Path.Combine(export, "Recipe.json"))).Changes.Where(change => change.Step != "ContentDefinition" && (change.Outcome is RecipeOutcome.Created or RecipeOutcome.Changed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task People_of_an_Orchard_site_come_without_what_they_sign_in_with_and_stop_nothing()
    {
        await using var campus = await AppliedAsync("orchard-users-step");
        var steps = await StepsAsync(await campus.ExportAsync());
        steps.Single(step => step["name"]!.ToString() == "settings")["PageSize"]!.GetValue<int>().ShouldBe(33);
        string.Concat(steps.Select(step => step.ToJsonString())).ShouldNotContain("AQAAAAEAACcQ");
    }

    [Theory]
    [InlineData("a.psd")]
    [InlineData("a.wmv")]
    [InlineData("a.3gp")]
    [InlineData("a.html")]
    [InlineData("a.exe")]
    [InlineData("zonder-punt")]
    public async Task A_file_of_a_kind_that_is_not_taken_is_passed_over_and_stops_nothing(string target)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var plan = await campus.ApplyStepsAsync($$"""{ "name": "media", "Files": [ { "TargetPath": "{{target}}", "Base64": "V0VC" } ] }""", """{ "name": "settings", "PageSize": 33 }""");
        plan.Changes.Single(change => change.Outcome == RecipeOutcome.Warning).JsonPath.ShouldBe("$.steps[0].Files[0]");
        (await campus.ExportedStepsAsync()).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("WEBVTT\n")]
    [InlineData("WEBVTT")]
    [InlineData("\uFEFFWEBVTT - Film over de intake\r\nKind: captions\r\n\r\n")]
    public async Task Subtitles_that_have_yet_to_be_made_hold_up_nothing(string words)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var recipe = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File("media-vtt")))!;
        recipe["steps"]![0]!["Files"]![0]!["Base64"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(words));
        var plan = await campus.ApplyStepsAsync([.. recipe["steps"]!.AsArray().Select(step => step!.ToJsonString())]);
        plan.Changes.Select(change => change.Outcome).ShouldBe([RecipeOutcome.Created, RecipeOutcome.Created]);
    }

    [Theory]
    [InlineData("a.vtt", "V0VCVlRUCgowMDowMC4wMDAgLS0+IDAwOjAxLjAwMApIb2kK", "campus-media")]
    [InlineData("A.VTT", "V0VCVlRUCgowMDowMC4wMDAgLS0+IDAwOjAxLjAwMApIb2kK", "campus-media")]
    [InlineData("a.csv", "YTtiCg==", "campus-media")]
    [InlineData("a.txt", "YQo=", "campus-media")]
    [InlineData("a.png", Dot, "media")]
    [InlineData("A.PNG", Dot, "media")]
    public async Task A_file_of_a_kind_that_Orchard_refuses_leaves_where_Orchard_does_not_look(string target, string bytes, string step)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        await campus.ApplyStepsAsync($$"""{ "name": "media", "Files": [ { "TargetPath": "{{target}}", "Base64": "{{bytes}}", "AltText": "Uitleg" } ] }""");
        var export = await campus.ExportAsync();
        (await StepsAsync(export)).ShouldHaveSingleItem()["name"]!.ToString().ShouldBe(step);
        await using var other = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        (await other.ApplyAsync(Path.Combine(export, "Recipe.json"))).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Created);
    }

    [Fact]
    public async Task A_file_that_says_things_twice_or_now_is_the_same_the_second_time()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var file = campus.Write("twice.json", """
            { "variables": { "now": "[js: new Date().toISOString()]" }, "steps": [
              { "name": "feature", "enable": [ "A", "B" ], "disable": [ "B" ] },
              { "name": "feature", "enable": [ "B" ], "disable": [ "A" ] },
              { "name": "themes", "site": "Een", "Site": "Twee" },
              { "name": "themes", "site": "Drie" },
              { "name": "settings", "HomeRoute": { "contentItemId": "elders" }, "PageSize": 1 },
              { "name": "settings", "PageSize": 2 },
              { "name": "content", "data": [ { "ContentItemId": "t", "ContentType": "Onbekend", "Latest": true, "Published": true, "AutoroutePart": { "Path": "t", "SetHomepage": true },
                "TaxonomyPart": { "Terms": [ { "ContentItemId": "t1", "ContentType": "Term", "ModifiedUtc": "[js: variables('now')]", "Terms": [ { "ContentItemId": "t2", "ContentType": "Term", "CreatedUtc": "[js: variables('now')]" } ] } ] } } ] } ] }
            """);
        (await campus.ApplyAsync(file)).Refused.ShouldBeFalse();
        campus.Clock.Advance(TimeSpan.FromDays(1));
        (await campus.ApplyAsync(file)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
        (await HomeAsync(campus)).ShouldBe("t");
        var steps = await campus.ExportedStepsAsync();
        steps.Single(step => step!["name"]!.ToString() == "settings")!["PageSize"]!.GetValue<int>().ShouldBe(2);
        steps.Single(step => step!["name"]!.ToString() == "themes")!.AsObject().Single(property => property.Key != "name").Value!.ToString().ShouldBe("Drie");
    }

    [Fact]
    public async Task Moments_that_were_planned_go_along_and_their_types_list_the_parts()
    {
        await using var campus = await AppliedAsync("published-and-draft");
        var archive = new DateTime(2031, 2, 1, 0, 0, 0, DateTimeKind.Utc);
        await campus.WithAsync<CampusDb, int>(db => db.Database.ExecuteSqlAsync($"UPDATE \"ScheduledChanges\" SET \"ArchiveUtc\" = {archive}"));
        var export = Path.Combine(await campus.ExportAsync(), "Recipe.json");
        var steps = await StepsAsync(Path.GetDirectoryName(export)!);
        var items = steps.Single(step => step["name"]!.ToString() == "content")["data"]!.AsArray();
        items[0]!["ArchiveLaterPart"]!["ScheduledArchiveUtc"]!.ToString().ShouldBe("2031-02-01T00:00:00Z");
        items[1]!["PublishLaterPart"]!["ScheduledPublishUtc"]!.ToString().ShouldBe("2031-01-01T00:00:00Z");
        steps.Single(step => step["name"]!.ToString() == "ContentDefinition")["ContentTypes"]![0]!["ContentTypePartDefinitionRecords"]!.AsArray()
            .Select(part => part!["Name"]!.ToString()).ShouldBe(["TitlePart", "PublishLaterPart", "ArchiveLaterPart"]);
        await using var other = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        (await other.ApplyAsync(export)).Refused.ShouldBeFalse();
        (await StepsAsync(await other.ExportAsync())).Select(step => step.ToJsonString()).ShouldBe(steps.Select(step => step.ToJsonString()));
        (await campus.ApplyAsync(export)).Changes.Where(change => change.Step == "content").ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
    }

    private static string File(string name) => Path.Combine(SourceTree.Root, "Campus.Tests", "Campus.StorageTests", "Contents", "Orchard", $"{name}.recipe.json");

    private static async Task<ContentCampus> AppliedAsync(string name)
    {
        var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        (await campus.ApplyAsync(File(name))).Changes.Where(change => change.Outcome == RecipeOutcome.Refused).ShouldBeEmpty();
        return campus;
    }

    private static Task<string?> HomeAsync(ContentCampus campus) => campus.WithAsync<IContentRoutes, string?>(routes => routes.HomeAsync());

    private static async Task<IReadOnlyList<JsonObject>> StepsAsync(string export) =>
        [.. JsonNode.Parse(await System.IO.File.ReadAllTextAsync(Path.Combine(export, "Recipe.json")))!["steps"]!.AsArray().Select(step => step!.AsObject())];
}
