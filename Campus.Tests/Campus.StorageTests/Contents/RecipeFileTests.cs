using System.IO.Compression;
using Campus.Contents;
using Campus.Platform;

namespace Campus.StorageTests.Contents;

/// <summary>Reading recipe files: their dialect, their expressions, and what they may not do.</summary>
public sealed class RecipeFileTests
{
    [Fact]
    public async Task Comments_trailing_commas_a_byte_order_mark_and_an_odd_header_are_fine()
    {
        await using var campus = await NewAsync();
        var file = campus.Write("odd.json", "\uFEFF// first\n{ \"Name\": \"odd\", \"categories\": \"\", /* why not */ \"steps\": [ { \"NAME\": \"Settings\", \"SiteName\": \"X\", }, ], }");
        (await campus.ApplyAsync(file)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Created);
    }

    [Theory]
    [InlineData("[]", "regel 1")]
    [InlineData("{ \"name\": \"x\" }", "steps")]
    [InlineData("{\n \"steps\": [\n  { \"name\": }\n ] }", "regel 3")]
    [InlineData("{\n \"steps\": [ {\n  \"name\": \"a\",\n  \"name\": \"b\" } ] }", "regel 4")]
    [InlineData("{ \"steps\": [ 1 ] }", "$.steps[0]")]
    public async Task What_is_no_recipe_is_one_sentence_with_its_place(string text, string part)
    {
        await using var campus = await NewAsync();
        var wrong = await Should.ThrowAsync<CampusException>(campus.PlanAsync(campus.Write("wrong.json", text)));
        wrong.Message.ShouldContain("wrong.json");
        wrong.Message.ShouldContain(part);
    }

    [Theory]
    [InlineData("[js: 'a' + variables('v') + \"\\u00e9\"]", "avalueé")]
    [InlineData("[js:parameters('SiteName')]", "ParticipatieCampus")]
    [InlineData("[js: base64('SGFsbG8=')]", "Hallo")]
    [InlineData("[js: html('&lt;p&gt;')]", "<p>")]
    [InlineData("[js: configuration('Database:ConnectionString', 'otherwise')]", "otherwise")]
    [InlineData("[js: getUrlPrefix('admin')]", "/admin")]
    [InlineData("[js: return 'x';]", "x")]
    [InlineData("[file:text('text.txt')]", "Uit een bestand")]
    [InlineData("[file:base64('text.txt')]", "VWl0IGVlbiBiZXN0YW5k")]
    [InlineData("[js: variables('chain')]", "value")]
    [InlineData("[comment]# x: y[/comment]", "[comment]# x: y[/comment]")]
    [InlineData("[github_stars]", "[github_stars]")]
    [InlineData("[note: this is no engine]", "[note: this is no engine]")]
    [InlineData("[1:2]", "[1:2]")]
    public async Task Expressions_are_evaluated_and_what_only_looks_like_one_stays(string given, string expected)
    {
        await using var campus = await NewAsync();
        campus.Write("text.txt", "Uit een bestand");
        var json = System.Text.Json.JsonSerializer.Serialize(given);
        var file = campus.Write("e.json", $$"""{ "variables": { "v": "value", "chain": "[js: variables('v')]" }, "steps": [ { "name": "settings", "Deep": { "List": [ {{json}} ] } } ] }""");
        (await campus.ApplyAsync(file)).Refused.ShouldBeFalse();
        (await campus.WithAsync<ISiteSettings, System.Text.Json.Nodes.JsonNode?>(async settings => await settings.GetAsync("Deep")))!["List"]![0]!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_variable_is_worked_out_once()
    {
        await using var campus = await NewAsync();
        var file = campus.Write("v.json", """{ "variables": { "id": "[js: uuid()]" }, "steps": [ { "name": "settings", "A": "[js: variables('id')]" }, { "name": "settings", "B": "[js: variables('id')]", "C": "[js: uuid()]" } ] }""");
        await campus.ApplyAsync(file);
        var settings = await campus.ExportedStepAsync("settings");
        settings["B"]!.ToString().ShouldBe(settings["A"]!.ToString());
        settings["C"]!.ToString().ShouldNotBe(settings["A"]!.ToString());
        settings["C"]!.ToString().Length.ShouldBe(26);
    }

    [Fact]
    public async Task Variables_after_the_steps_come_too_late()
    {
        await using var campus = await NewAsync();
        var file = campus.Write("late.json", """{ "steps": [ { "name": "settings", "A": "[js: variables('v')]" } ], "variables": { "v": "x" } }""");
        var plan = await campus.PlanAsync(file);
        plan.Refused.ShouldBeTrue();
        plan.Changes.ShouldContain(change => change.JsonPath == "$.steps[0].A" && change.Message!.Contains("‘variables’ staat na ‘steps’", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[js: createWorkflowToken('x')]")]
    [InlineData("[js: while (true) { }]")]
    [InlineData("[js: variables('unknown')]")]
    [InlineData("[js: variables('self')]")]
    [InlineData("[file:text('../secret.txt')]")]
    [InlineData("[file:text('/etc/passwd')]")]
    public async Task A_script_beyond_the_campus_is_refused_by_name_and_can_be_skipped(string expression)
    {
        await using var campus = await NewAsync();
        var json = System.Text.Json.JsonSerializer.Serialize(expression);
        var file = campus.Write("js.json", $$"""{ "variables": { "self": "[js: variables('self')]" }, "steps": [ { "name": "settings", "A": {{json}} } ] }""");
        var refused = (await campus.ApplyAsync(file)).Changes.Single(change => change.Outcome == RecipeOutcome.Refused);
        refused.Subject.ShouldContain(expression);
        refused.JsonPath.ShouldBe("$.steps[0].A");
        (await campus.ApplyAsync(file, new RecipeOptions(SkipScripts: true))).Refused.ShouldBeFalse();
        (await campus.ExportedStepAsync("settings"))["A"]!.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_file_that_is_missing_leaves_its_expression_standing()
    {
        await using var campus = await NewAsync();
        var plan = await campus.ApplyStepsAsync("""{ "name": "settings", "A": "[file:text('gone.html')]" }""");
        plan.Changes.ShouldContain(change => change.Outcome == RecipeOutcome.Warning && change.JsonPath == "$.steps[0].A");
        (await campus.WithAsync<ISiteSettings, System.Text.Json.Nodes.JsonNode?>(async settings => await settings.GetAsync("A")))!.ToString().ShouldBe("[file:text('gone.html')]");
    }

    [Theory]
    [InlineData("""{ "name": "command", "Commands": [ "x" ] }""")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "../a.png", "Base64": "" } ] }""")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "/a.png", "SourcePath": "a.png" } ] }""")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.png", "SourcePath": "/etc/passwd" } ] }""")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.png", "SourcePath": "../../a.png" } ] }""")]
    [InlineData("""{ "name": "media", "Files": [ { "TargetPath": "a.png", "SourceUrl": "https://example.org/a.png" } ] }""")]
    [InlineData("""{ "Commands": [] }""")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "T", "ContentTypePartDefinitionRecords": [ { "PartName": "", "Name": "X" } ] } ] }""")]
    [InlineData("""{ "name": "ContentDefinition", "ContentParts": [ { "Name": "P", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField" } ] } ] }""")]
    public async Task What_a_recipe_may_not_do_is_refused(string step)
    {
        await using var campus = await NewAsync();
        var plan = await campus.ApplyAsync(campus.Recipe("""{ "name": "settings", "SiteName": "Nieuw" }""", step));
        var refused = plan.Changes.Single(change => change.Outcome == RecipeOutcome.Refused);
        refused.JsonPath.ShouldStartWith("$.steps[1]");
        refused.Message!.ShouldStartWith("test.recipe.json, regel ");
        (await campus.ExportedStepsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Secrets_in_settings_never_get_in()
    {
        await using var campus = await NewAsync();
        var plan = await campus.ApplyStepsAsync("""{ "name": "settings", "SiteSalt": "s1", "SmtpSettings": { "Host": "h", "Password": "s2" } }""");
        plan.Changes.Count(change => change.Outcome == RecipeOutcome.Warning).ShouldBe(2);
        var settings = (await campus.ExportedStepAsync("settings")).ToJsonString();
        settings.ShouldContain("\"Host\"");
        settings.ShouldNotContain("s1");
        settings.ShouldNotContain("s2");
    }

    [Fact]
    public async Task A_zip_that_reaches_outside_its_folder_is_refused()
    {
        await using var campus = await NewAsync();
        var file = Zip(campus, ("Recipe.json", """{ "steps": [] }"""), ("../evil.txt", "x"));
        (await Should.ThrowAsync<CampusException>(campus.ApplyAsync(file))).Message.ShouldContain("../evil.txt");
        File.Exists(Path.Combine(campus.Folder, "..", "evil.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_zip_brings_its_media_along()
    {
        await using var campus = await NewAsync();
        var file = Zip(
            campus,
            ("Recipe.json", """{ "steps": [ { "name": "media", "Files": [ { "SourcePath": "map/a.txt", "TargetPath": "map/a.txt" } ] } ] }"""),
            ("map/a.txt", "inhoud"));
        (await campus.ApplyAsync(file)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Created);
        (await campus.ApplyAsync(file)).Changes.Single().Outcome.ShouldBe(RecipeOutcome.Unchanged);
        (await File.ReadAllTextAsync(Path.Combine(await campus.ExportAsync(), "map", "a.txt"))).ShouldBe("inhoud");
    }

    [Fact]
    public async Task Other_recipes_are_found_by_name_below_the_same_folder()
    {
        await using var campus = await NewAsync();
        campus.Write("sub/one.recipe.json", """{ "name": "one", "steps": [ { "name": "settings", "A": "[file:text('a.txt')]" }, { "name": "recipes", "Values": [ { "executionid": "x", "name": "test" } ] } ] }""");
        campus.Write("sub/a.txt", "naast het recept");
        var plan = await campus.ApplyStepsAsync("""{ "name": "recipes", "Values": [ { "executionid": "x", "name": "one" }, { "executionid": "x", "name": "nowhere" } ] }""");
        plan.Changes.ShouldContain(change => change.Outcome == RecipeOutcome.Warning && change.Subject == "Recept ‘nowhere’");
        (await campus.ExportedStepAsync("settings"))["A"]!.ToString().ShouldBe("naast het recept");
    }

    private static Task<ContentCampus> NewAsync() => ContentCampus.CreateAsync(DatabaseProvider.Sqlite);

    private static string Zip(ContentCampus campus, params (string Name, string Text)[] entries)
    {
        var file = Path.Combine(campus.Folder, "package.zip");
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
        return file;
    }
}
