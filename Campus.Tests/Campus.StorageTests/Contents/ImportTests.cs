using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Contents;

/// <summary>What an import does with content items.</summary>
public sealed class ImportTests
{
    [Theory, Both]
    public async Task A_plan_says_what_would_happen_and_changes_nothing(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        var file = campus.Recipe(Samples.Definitions, Samples.Content(Samples.Article("a1", "Eerste")));
        var plan = await campus.PlanAsync(file);
        plan.Changes.Select(change => (change.Outcome, change.Subject, change.JsonPath)).ShouldBe(
        [
            (RecipeOutcome.Created, "Onderdeel ‘Article’", "$.steps[0].ContentParts[0]"),
            (RecipeOutcome.Created, "Contenttype ‘Artikel’", "$.steps[0].ContentTypes[0]"),
            (RecipeOutcome.Created, "Artikel ‘Eerste’", "$.steps[1].data[0]"),
        ]);
        (await campus.GetAsync("a1")).ShouldBeNull();
        (await campus.ExportedStepsAsync()).ShouldBeEmpty();
        (await campus.PlanAsync(file)).Changes.ShouldBe(plan.Changes);
    }

    [Theory, Both]
    public async Task The_same_file_again_changes_nothing(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        string[] steps =
        [
            Samples.Definitions,
            Samples.Content(
                Samples.Article("a1", "Eerste", more: """, "AutoroutePart": { "Path": null, "SetHomepage": true }"""),
                """{ "ContentItemId": "[js: uuid()]", "ContentItemVersionId": "[js: uuid()]", "ContentType": "Article", "Latest": true, "Published": true, "CreatedUtc": "[js: new Date().toISOString()]", "TitlePart": { "Title": "Zonder vast id" } }""",
                """{ "ContentItemId": "no-version", "ContentType": "Article", "Latest": true, "Published": true, "TitlePart": { "Title": "Zonder versie" } }""",
                """{ "ContentItemId": "draft", "ContentType": "Article", "Latest": true, "Published": false, "TitlePart": { "Title": "Concept" } }""",
                """{ "ContentItemId": "old", "ContentItemVersionId": "old-1", "ContentType": "Article", "Latest": false, "Published": false, "TitlePart": { "Title": "Oud" } }"""),
        ];
        var first = await campus.ApplyStepsAsync(steps);
        first.Changes.Count(change => change.Outcome == RecipeOutcome.Created).ShouldBe(7);
        campus.News.Clear();
        campus.Clock.Advance(TimeSpan.FromDays(1));
        var second = await campus.ApplyStepsAsync(steps);
        second.Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
        campus.News.ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task An_edited_draft_is_updated_and_an_edited_published_version_becomes_a_new_one(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        const string Draft = """{ "ContentItemId": "d1", "ContentItemVersionId": "d1-v1", "ContentType": "Article", "Latest": true, "Published": false, "TitlePart": { "Title": "Concept" } }""";
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste"), Draft));
        var edited = Samples.Content(Samples.Article("a1", "Beter"), Draft.Replace("Concept", "Beter concept", StringComparison.Ordinal));
        var plan = await campus.ApplyStepsAsync(edited);
        plan.Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Changed);
        (await campus.GetAsync("d1", VersionOptions.Draft))!.DisplayText.ShouldBe("Beter concept");
        (await campus.ContentsAsync(contents => contents.HistoryAsync("d1"))).Count.ShouldBe(1);
        (await campus.GetAsync("a1"))!.DisplayText.ShouldBe("Beter");
        (await campus.ContentsAsync(contents => contents.GetVersionAsync("a1-v1")))!.DisplayText.ShouldBe("Eerste");
        (await campus.ApplyStepsAsync(edited)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
    }

    [Theory, Both]
    public async Task A_new_published_version_takes_the_flags_of_the_old_one_and_of_a_local_draft(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste")));
        await campus.ContentsAsync(async contents =>
        {
            var draft = (await contents.GetAsync("a1", VersionOptions.DraftRequired))!;
            draft.Apply(new TitlePart("Lokaal concept"));
            await contents.SaveDraftAsync(draft);
        });
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Van elders", "v2")));
        var versions = await campus.ContentsAsync(contents => contents.HistoryAsync("a1"));
        versions.Select(version => (version.DisplayText, version.Latest, version.Published)).ShouldBe(
            [("Van elders", true, true), ("Lokaal concept", false, false), ("Eerste", false, false)]);
    }

    [Theory, Both]
    public async Task A_draft_from_a_file_leaves_the_published_version_visible(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste")));
        var draft = Samples.Article("a1", "Concept", "v2").Replace("\"Published\": true", "\"Published\": false", StringComparison.Ordinal);
        await campus.ApplyStepsAsync(Samples.Content(draft));
        (await campus.GetAsync("a1"))!.DisplayText.ShouldBe("Eerste");
        (await campus.GetAsync("a1", VersionOptions.Draft))!.DisplayText.ShouldBe("Concept");
    }

    [Theory, Both]
    public async Task A_version_that_stands_in_the_file_twice_counts_once(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        await campus.ApplyStepsAsync(
            Samples.Content(Samples.Article("a1", "Eerste")),
            """{ "name": "Content", "Data": [ """ + Samples.Article("a1", "Anders") + ", " + Samples.Article("a2", "Tweede") + " ] }");
        (await campus.GetAsync("a1"))!.DisplayText.ShouldBe("Eerste");
        (await campus.GetAsync("a2"))!.DisplayText.ShouldBe("Tweede");
    }

    [Theory, Both]
    public async Task Items_of_unknown_types_are_kept_with_all_that_is_in_them(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        const string Item =
            """
            { "ContentItemId": "12345678901234", "ContentItemVersionId": "v", "ContentType": "Html", "DisplayText": "x", "Latest": true, "Published": true,
              "ModifiedUtc": null, "PublishedUtc": "2020-01-01T00:00:00Z", "CreatedUtc": "2019-10-17T22:25:04.8542255Z", "Owner": "", "Author": null,
              "Html": { "Html": { "Html": "<p>" } }, "@WeldedPartSettings": {}, "Terms": [ { "ContentItemId": "t", "ContentType": "Term" } ],
              "Price": { "Amount": { "Value": 1000.0 } }, "LayerMetadata": { "Position": 1.10, "Zone": null } }
            """;
        var plan = await campus.ApplyStepsAsync(Samples.Content(Item));
        plan.Changes.Single().Outcome.ShouldBe(RecipeOutcome.Kept);
        var exported = (JsonObject)(await campus.ExportedStepAsync("content"))["data"]![0]!;
        exported.ToJsonString().ShouldContain("1000.0");
        exported.ToJsonString().ShouldContain("1.10");
        var given = (JsonObject)JsonNode.Parse(Item)!;
        given["ModifiedUtc"] = exported["ModifiedUtc"]!.DeepClone();
        JsonNode.DeepEquals(exported, given).ShouldBeTrue();
        exported.Select(property => property.Key).ShouldBe(given.Select(property => property.Key));
    }

    [Theory, Both]
    public async Task Paths_that_two_items_want_are_refused_and_nothing_is_imported(DatabaseProvider provider)
    {
        await using var campus = await VersionTests.WithArticlesAsync(provider);
        var file = campus.Recipe(Samples.Content(
            Samples.Article("a1", "Eerste", more: """, "AutoroutePart": { "Path": "zelfde" }"""),
            Samples.Article("a2", "Tweede", more: """, "AutoroutePart": { "Path": "Zelfde" }""")));
        var refused = (await campus.ApplyAsync(file)).Changes.Single(change => change.Outcome == RecipeOutcome.Refused);
        refused.JsonPath.ShouldBe("$.steps[0].data[1].AutoroutePart.Path");
        refused.Message!.ShouldContain("test.recipe.json, regel ");
        refused.Message!.ShouldContain("Item a2 wil hetzelfde als item a1 (‘Eerste’)");
        (await campus.GetAsync("a1")).ShouldBeNull();
        campus.News.Clear();
        (await campus.ApplyStepsAsync(Samples.Content(Samples.Article("a1", "Eerste")))).Refused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "ContentType": "Article" }""", "$.steps[0].data[0].ContentItemId")]
    [InlineData("""{ "ContentItemId": "123456789012345678901234567", "ContentType": "Article" }""", "$.steps[0].data[0].ContentItemId")]
    [InlineData("""{ "ContentItemId": "a", "ContentItemVersionId": "123456789012345678901234567", "ContentType": "Article" }""", "$.steps[0].data[0].ContentItemVersionId")]
    [InlineData("""{ "ContentItemId": "a" }""", "$.steps[0].data[0].ContentType")]
    [InlineData("\"text\"", "$.steps[0].data[0]")]
    public async Task What_is_no_item_is_refused_where_it_stands(string item, string path)
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var plan = await campus.PlanAsync(campus.Recipe(Samples.Content(item)));
        var refused = plan.Changes.Single();
        (refused.Outcome, refused.JsonPath).ShouldBe((RecipeOutcome.Refused, path));
    }

    [Fact]
    public async Task A_misspelt_display_text_is_a_warning()
    {
        await using var campus = await ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
        var plan = await campus.ApplyStepsAsync(Samples.Content("""{ "ContentItemId": "a", "ContentType": "X", "Displaytext": "Footer", "Latest": true, "Published": "true" }"""));
        plan.Changes.ShouldContain(change => change.Outcome == RecipeOutcome.Warning && change.JsonPath == "$.steps[0].data[0].Displaytext");
        (await campus.GetAsync("a")).ShouldBeNull("the text \"true\" is not true");
    }

    [Theory, Both]
    public async Task An_import_joins_the_transaction_of_its_caller(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        var file = campus.Recipe(Samples.Definitions, Samples.Content(Samples.Article("a1", "Eerste")));
        var failing = campus.WithAsync<IServiceProvider, bool>(services =>
            services.GetRequiredService<CampusDb>().InTransactionAsync<bool>(async token =>
            {
                (await services.GetRequiredService<IRecipes>().ApplyAsync(file, token)).Refused.ShouldBeFalse();
                throw new TimeoutException();
            }));
        await Should.ThrowAsync<TimeoutException>(failing);
        (await campus.ExportedStepsAsync()).ShouldBeEmpty();
    }

    [Theory, Both]
    public async Task A_refused_import_leaves_the_work_of_its_caller_alone(DatabaseProvider provider)
    {
        await using var campus = await ContentCampus.CreateAsync(provider);
        var file = campus.Recipe(Samples.Definitions, Samples.Content("{}"));
        await campus.WithAsync<IServiceProvider, bool>(services =>
            services.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
            {
                await services.GetRequiredService<ISiteSettings>().SetAsync("SiteName", "Blijft", token);
                (await services.GetRequiredService<IRecipes>().ApplyAsync(file, token)).Refused.ShouldBeTrue();
                return true;
            }));
        var step = (await campus.ExportedStepsAsync()).ShouldHaveSingleItem();
        step!["SiteName"]!.ToString().ShouldBe("Blijft");
    }
}
