using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.StorageTests.Contents;

/// <summary>Recipes with what nobody writes: each is a plan or one sentence, and what the campus keeps is what was meant.</summary>
public sealed class HostileRecipeTests
{
    private static readonly JsonNode?[] Odd =
    [
        null, 1, true, "", " ", "[js: x]", "']", "a']b['c", "\\'", "../x", "/", "{{ 1 | x }}", new string('x', 5_000), -1e300, "2026-13-45T99:99:99Z",
        new JsonObject(), new JsonArray(), new JsonArray(null, null), new JsonObject { ["a']x"] = null, [""] = 1 },
    ];

    public static TheoryData<string> Broken => new()
    {
        """{ "steps": [ { "name": "content", "data": [ { "ContentItemId": "a", "ContentType": "B", "DisplayText": "kapot \ud83d" } ] } ] }""",
        """{ "steps": [ { "name": "settings", "A": { "B": [ 1, "\udc00\ud800" ] } } ] }""",
        """{ "steps": [ { "name": "settings", "sleutel \ud800": 1 } ] }""",
        """{ "name": "\ud800", "steps": [] }""",
        """{ "steps": [ { "name": "settings", "A": "nul \u0000" } ] }""",
        """{ "variables": { "v": "\ud83d" }, "steps": [] }""",
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Half_a_letter_is_refused_where_it_stands(string text)
    {
        await using var campus = await NewAsync();
        var wrong = await Should.ThrowAsync<CampusException>(campus.PlanAsync(campus.Write("half.json", text)));
        wrong.Message.ShouldContain("half.json, regel 1, $.");
        wrong.Message.ShouldMatch("half teken|nulteken");
    }

    [Theory]
    [InlineData("[js: '\\ud83d']")]
    [InlineData("[js: 'a\\u0000b']")]
    [InlineData("[js: base64('AAA=')]")]
    public async Task Half_a_letter_that_a_script_makes_is_refused_as_well(string script)
    {
        await using var campus = await NewAsync();
        var plan = await campus.PlanAsync(campus.Recipe($$"""{ "name": "settings", "A": {{JsonSerializer.Serialize(script)}} }"""));
        plan.Changes.Single(change => change.Outcome == RecipeOutcome.Refused).JsonPath.ShouldBe("$.steps[0].A");
    }

    [Fact]
    public async Task Whatever_stands_in_the_place_of_a_value_a_plan_says_what_comes_of_it()
    {
        await using var campus = await NewAsync();
        var recipe = JsonNode.Parse(await File.ReadAllTextAsync(CaseFile("same-input")))!;
        recipe["steps"]!.AsArray().Add(JsonNode.Parse(await File.ReadAllTextAsync(CaseFile("media-names")))!["steps"]![0]!.DeepClone());
        var places = Places(recipe["steps"]!).ToList();
        List<string> wrong = [];
        for (var index = 0; index < places.Count; index++)
        {
            // A few odd values in every place; all of them come by in places next to each other.
            foreach (var odd in Odd.Where((_, number) => (number + index) % (TestRun.IsLong ? 1 : 9) == 0))
            {
                var changed = recipe.DeepClone();
                Put(changed["steps"]!, places[index], odd?.DeepClone());
                wrong.AddRange(await TryAsync(campus, changed.ToJsonString(), $"{string.Join('.', places[index])} = {odd?.ToJsonString() ?? "null"}"));
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(33)]
    public async Task Variables_that_refer_to_each_other_without_end_are_refused(int length)
    {
        await using var campus = await NewAsync();
        var variables = string.Join(", ", Enumerable.Range(0, length).Select(number => $"\"v{number}\": \"[js: variables('v{number + 1}')]\""));
        var plan = await campus.PlanAsync(campus.Write("chain.json", $$"""{ "variables": { {{variables}}, "v{{length}}": "x" }, "steps": [ { "name": "settings", "A": "[js: variables('v0')]" } ] }"""));
        plan.Changes.Single(change => change.Outcome == RecipeOutcome.Refused).Message!.ShouldContain("achter elkaar door");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public async Task Variables_that_double_each_other_are_refused_before_they_are_large(int levels)
    {
        await using var campus = await NewAsync();
        var doubled = string.Join('+', Enumerable.Repeat("variables('v{0}')", 20));
        var variables = string.Join(", ", Enumerable.Range(1, levels).Select(level => $"\"v{level}\": \"[js: {doubled.Replace("{0}", $"{level - 1}", StringComparison.Ordinal)}]\""));
        var plan = await campus.PlanAsync(campus.Write("double.json", $$"""{ "variables": { "v0": "{{new string('x', 1000)}}", {{variables}} }, "steps": [ { "name": "settings", "A": "[js: variables('v{{levels}}')]" } ] }"""));
        plan.Changes.Single(change => change.Outcome == RecipeOutcome.Refused).Message!.ShouldContain("te veel tekst");
    }

    [Fact]
    public async Task More_values_than_a_person_writes_are_refused_before_they_are_read()
    {
        await using var campus = await NewAsync();
        var file = campus.Write("many.json", $$"""{ "steps": [ { "name": "settings", "A": [ {{string.Join(',', Enumerable.Repeat("0", 1_100_000))}} ] } ] }""");
        (await Should.ThrowAsync<CampusException>(campus.PlanAsync(file))).Message.ShouldContain("meer dan 1000000 waarden");
    }

    [Theory]
    [InlineData("[js: uuid()]")]
    [InlineData("[js: gewone woorden]")]
    [InlineData("[file: notulen.txt]")]
    [InlineData("[file:text('gone.html')]")]
    [InlineData("[Tip: bel eerst]")]
    [InlineData("[één: tekst]")]
    [InlineData("[js: eerste\nregel]")]
    public async Task A_text_that_looks_like_a_script_survives_export_and_import(string text)
    {
        await using var campus = await NewAsync();
        await campus.ApplyStepsAsync(Samples.Definitions, Samples.Content(Samples.Article("a1", "Uitleg")));
        await campus.ContentsAsync(async contents =>
        {
            var draft = (await contents.GetAsync("a1", VersionOptions.DraftRequired))!;
            draft.Content["Article"] = new JsonObject { ["Woord"] = new JsonObject { ["Text"] = text } };
            await contents.PublishAsync(draft);
        });
        var export = Path.Combine(await campus.ExportAsync(), "Recipe.json");
        (await campus.ApplyAsync(export)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Unchanged);
        await using var other = await NewAsync();
        (await other.ApplyAsync(export)).Refused.ShouldBeFalse();
        (await other.GetAsync("a1"))!.Content["Article"]!["Woord"]!["Text"]!.ToString().ShouldBe(text);
    }

    [Fact]
    public async Task What_was_deleted_comes_back_when_its_recipe_is_applied_again()
    {
        await using var campus = await NewAsync();
        var content = await File.ReadAllTextAsync(CaseFile("back-after-delete"));
        var file = campus.Write("back.json", content);
        await campus.ApplyStepsAsync(Samples.Definitions.Replace("\"Article\"", "\"Page\"", StringComparison.Ordinal));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            (await campus.ApplyAsync(file)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Created);
            (await campus.GetAsync("4caseterug000000000000001"))!.DisplayText.ShouldBe("Terug");
            (await campus.WithAsync<IContentRoutes, string?>(routes => routes.FindAsync("terug"))).ShouldBe("4caseterug000000000000001");
            (await campus.ApplyAsync(file)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Unchanged);
            await campus.ContentsAsync(contents => contents.RemoveAsync("4caseterug000000000000001"));
            var plan = await campus.PlanAsync(file);
            (plan.Changes.Single().Outcome, plan.Changes.Single().Message).ShouldBe((RecipeOutcome.Created, "Dit was verwijderd en komt terug."));
        }
        (await campus.ContentsAsync(contents => contents.HistoryAsync("4caseterug000000000000001"))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_taken_off_the_site_comes_back_when_its_recipe_is_applied_again()
    {
        await using var campus = await NewAsync();
        await campus.ApplyStepsAsync(Samples.Definitions);
        var content = Samples.Content(Samples.Article("a1", "Eerste"));
        await campus.ApplyStepsAsync(content);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await campus.ContentsAsync(contents => contents.UnpublishAsync("a1"));
            (await campus.GetAsync("a1")).ShouldBeNull();
            var change = (await campus.ApplyStepsAsync(content)).Changes.Single();
            (change.Outcome, change.Message).ShouldBe((RecipeOutcome.Changed, "Dit was van de site gehaald en komt terug."));
            (await campus.GetAsync("a1"))!.DisplayText.ShouldBe("Eerste");
            (await campus.ApplyStepsAsync(content)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Unchanged);
        }
    }

    [Fact]
    public async Task A_draft_that_was_worked_on_after_it_was_taken_off_the_site_stays_and_the_plan_says_so()
    {
        await using var campus = await NewAsync();
        await campus.ApplyStepsAsync(Samples.Definitions);
        var content = Samples.Content(Samples.Article("a1", "Eerste"));
        await campus.ApplyStepsAsync(content);
        await campus.ContentsAsync(contents => contents.UnpublishAsync("a1"));
        var draft = (await campus.GetAsync("a1", VersionOptions.Draft))!.Clone();
        draft.Content["TitlePart"]!["Title"] = "Mijn werk";
        await campus.ContentsAsync(contents => contents.SaveDraftAsync(draft));

        var change = (await campus.ApplyStepsAsync(content)).Changes.Single();

        change.Outcome.ShouldBe(RecipeOutcome.Unchanged);
        change.Message.ShouldNotBeNull().ShouldContain("Het concept blijft.");
        (await campus.GetAsync("a1", VersionOptions.Draft))!.DisplayText.ShouldBe("Mijn werk");
        (await campus.GetAsync("a1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_deleted_item_comes_back_with_its_draft()
    {
        await using var campus = await NewAsync();
        await campus.ApplyStepsAsync(Samples.Definitions);
        var draft = Samples.Article("a1", "Concept", "v2").Replace("\"Published\": true", "\"Published\": false", StringComparison.Ordinal);
        var content = Samples.Content(Samples.Article("a1", "Eerste"), draft);
        await campus.ApplyStepsAsync(content);
        await campus.ContentsAsync(contents => contents.RemoveAsync("a1"));
        (await campus.ApplyStepsAsync(content)).Changes.ShouldAllBe(change => change.Outcome == RecipeOutcome.Created);
        (await campus.GetAsync("a1"))!.DisplayText.ShouldBe("Eerste");
        (await campus.GetAsync("a1", VersionOptions.Draft))!.DisplayText.ShouldBe("Concept");
    }

    [Theory]
    [InlineData("map a/een foto.png")]
    [InlineData("map a/foto #1.png")]
    [InlineData("vraag? wat.png")]
    [InlineData("100%.png")]
    [InlineData("50%20.png")]
    [InlineData("foto (1) & 'x'.png")]
    [InlineData("überzicht/日本.png")]
    [InlineData("a+b=c;d@e,f.png")]
    public async Task A_file_of_any_name_goes_along_with_the_item_that_names_it(string name)
    {
        await using var campus = await NewAsync();
        var quoted = JsonSerializer.Serialize(name);
        var address = "/media/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        await campus.ApplyStepsAsync(
            Samples.Definitions,
            $$"""{ "name": "media", "Files": [ { "TargetPath": {{quoted}}, "Base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC", "AltText": "Balie" } ] }""",
            Samples.Content(
                Samples.Article("veld", "Veld", more: $$""", "Article": { "Foto": { "Paths": [ {{quoted}} ] } }"""),
                Samples.Article("tekst", "Tekst", "tekst-v1", more: $$""", "MarkdownBodyPart": { "Markdown": "Zie ![Balie](<~{{address}}>) en ![x]({{address}})." }""")));
        foreach (var item in (string[])["veld", "tekst"])
        {
            var folder = Path.Combine(campus.Folder, "selection-" + item);
            await campus.WithAsync<IRecipes, bool>(async recipes =>
            {
                await recipes.ExportAsync(folder, new RecipeSelection([item], []), new RecipeOptions());
                return true;
            });
            File.Exists(Path.Combine(folder, name)).ShouldBeTrue();
            var media = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "Recipe.json")))!["steps"]!.AsArray().Single(step => step!["name"]!.ToString() == "media")!;
            (media["Files"]![0]!["TargetPath"]!.ToString(), media["Files"]![0]!["AltText"]!.ToString()).ShouldBe((name, "Balie"));
            await using var other = await NewAsync();
            (await other.ApplyAsync(Path.Combine(folder, "Recipe.json"))).Refused.ShouldBeFalse();
        }
    }

    private static async Task<IEnumerable<string>> TryAsync(ContentCampus campus, string text, string what)
    {
        try
        {
            var plan = await campus.PlanAsync(campus.Write("odd.json", text));
            return plan.Changes.Where(change => change.Outcome == RecipeOutcome.Refused && string.IsNullOrWhiteSpace(change.Message)).Select(_ => $"{what}: refused without a word");
        }
        catch (CampusException exception)
        {
            return exception.Message.Contains("odd.json", StringComparison.Ordinal) ? [] : [$"{what}: {exception.Message}"];
        }
        catch (Exception exception)
        {
            return [$"{what}: {exception.GetType().Name} {exception.Message} {exception.StackTrace?.Split('\n')[0]}"];
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Below(property.Key, property.Value)),
        JsonArray array => array.SelectMany((element, index) => Below(index, element)),
        _ => [],
    };

    private static IEnumerable<object[]> Below(object step, JsonNode? node) => Places(node).Select(rest => (object[])[step, .. rest]).Prepend([step]);

    private static void Put(JsonNode node, object[] place, JsonNode? value)
    {
        foreach (var step in place.SkipLast(1))
        {
            node = step is int index ? node[index]! : node[(string)step]!;
        }
        if (place[^1] is int last)
        {
            node[last] = value;
        }
        else
        {
            node[(string)place[^1]] = value;
        }
    }

    private static string CaseFile(string name) => Path.Combine(SourceTree.Root, "Campus.Tests", "Campus.StorageTests", "Contents", "Orchard", $"{name}.recipe.json");

    private static Task<ContentCampus> NewAsync() => ContentCampus.CreateAsync(DatabaseProvider.Sqlite);
}
