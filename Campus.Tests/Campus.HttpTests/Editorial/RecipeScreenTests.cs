using System.IO.Compression;
using System.Net;
using System.Text;
using Campus.Contents;
using Campus.HttpTests.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial;

/// <summary>Recipes and exports on screen: first the plan, then exactly that.</summary>
public sealed class RecipeScreenTests
{
    private const string Screen = "/beheer/recepten";

    [Fact]
    public async Task A_recipe_is_read_as_a_plan_and_then_applied_once()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        var plan = await UploadAsync(admin, RecipeSamples.Recipe(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait)));
        plan.Words.ShouldContain("Portret ‘Fatima werkt mee’");
        plan.Words.ShouldContain("In het recept: stap 2 (content), data nummer 1");
        plan.Words.ShouldContain("Nieuw (3)");
        (await admin.GetAsync("/portretten/fatima")).Status.ShouldBe(HttpStatusCode.NotFound);
        var done = await admin.SubmitAsync(plan, "form.pc-panel");
        done.Words.ShouldContain("Het recept is uitgevoerd.");
        (await admin.GetAsync("/portretten/fatima")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.SubmitAsync(plan, "form.pc-panel")).Words.ShouldContain("Het recept is uitgevoerd.");
        (await admin.GetAsync(plan.Address)).Address.AbsolutePath.ShouldBe(Screen);
        var again = await UploadAsync(admin, RecipeSamples.Recipe(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait)));
        again.Words.ShouldContain("Alles staat al op de campus");
        (await HistoryAsync(campus, "portret-1")).ShouldBe(1);
    }

    [Fact]
    public async Task What_changes_is_told_value_by_value()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var admin = await campus.VisitAsync(Cast.Bas);
        var plan = await UploadAsync(admin, RecipeSamples.Recipe(RecipeSamples.Content(RecipeSamples.Portrait.Replace("Klantmanager", "Teamleider", StringComparison.Ordinal))));
        plan.Words.ShouldContain("Portret.Functie.TextKlantmanagerTeamleider");
        (await admin.GetAsync(plan.Address + "?toon=Changed")).Words.ShouldContain("Verandert (1)");
        (await admin.GetAsync(plan.Address + "?toon=Created")).Words.ShouldNotContain("Verandert (1)");
    }

    [Fact]
    public async Task A_change_in_a_recipe_that_is_refused_for_something_else_is_still_in_the_plan()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var admin = await campus.VisitAsync(Cast.Bas);
        var plan = await UploadAsync(admin, RecipeSamples.Recipe(
            """{ "name": "media", "Files": [ { "TargetPath": "a.webp", "SourcePath": "../../buiten.webp" } ] }""",
            RecipeSamples.Content(RecipeSamples.Portrait.Replace("Klantmanager", "Teamleider", StringComparison.Ordinal)),
            """{ "name": "settings", "Proef": "waarde" }"""));
        plan.Words.ShouldContain("Kan niet (1)");
        plan.Words.ShouldContain("Verandert (");
        plan.Document.QuerySelector("form.pc-panel").ShouldBeNull();
        (await admin.GetAsync("/portretten/fatima")).Words.ShouldContain("Klantmanager");
    }

    [Fact]
    public async Task A_plan_that_no_longer_holds_is_shown_anew_and_nothing_is_done()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await campus.ImportAsync(RecipeSamples.EveryField, RecipeSamples.Content(RecipeSamples.Portrait));
        using var admin = await campus.VisitAsync(Cast.Bas);
        string With(string work) => RecipeSamples.Content(RecipeSamples.Portrait.Replace("Klantmanager", work, StringComparison.Ordinal));
        var plan = await UploadAsync(admin, RecipeSamples.Recipe(With("Teamleider")));
        await campus.ImportAsync(With("Directeur"));
        var newer = await admin.SubmitAsync(plan, "form.pc-panel");
        newer.Words.ShouldContain("De campus is veranderd");
        newer.Words.ShouldContain("DirecteurTeamleider");
        (await admin.GetAsync("/portretten/fatima")).Words.ShouldContain("Directeur");
        (await admin.SubmitAsync(newer, "form.pc-panel")).Words.ShouldContain("Het recept is uitgevoerd.");
        (await admin.GetAsync("/portretten/fatima")).Words.ShouldContain("Teamleider");
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_in_a_sentence()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var admin = await campus.VisitAsync(Cast.Bas);
        (await UploadAsync(admin, "geen json")).Words.ShouldContain("dit is geen geldige JSON");
        (await UploadAsync(admin, "x", "virus.exe")).Words.ShouldContain("Kies een bestand dat eindigt op .json of .zip.");
        (await UploadAsync(admin, "x", "export.zip")).Words.ShouldContain("is geen geldig zipbestand");
        (await UploadAsync(admin, Zip(("../buiten.txt", "x"), ("Recipe.json", "{}")), "export.zip")).Words.ShouldContain("wijst buiten de map");
        (await UploadAsync(admin, Zip(("Recipe.json", new string(' ', 40_000_000))), "bom.zip")).Words.ShouldContain("Dat kan geen export zijn.");
        var refused = await UploadAsync(admin, RecipeSamples.Recipe(RecipeSamples.Content("""{ "ContentType": "Portret" }""")));
        refused.Words.ShouldContain("stap 1 (content), data nummer 1, ContentItemId");
        refused.Words.ShouldContain("proef.json, regel 1");
        refused.Document.QuerySelector("form.pc-panel").ShouldBeNull();
        var script = await UploadAsync(admin, RecipeSamples.Recipe(RecipeSamples.Content("""{ "ContentItemId": "s", "ContentType": "Portret", "DisplayText": "[js: Math.random()]", "Latest": true, "Published": true }""")));
        script.Words.ShouldContain("stap 1 (content), data nummer 1, DisplayText");
        var without = await admin.GetAsync(script.Find("main a[href*=zonderScripts]").GetAttribute("href")!);
        (await admin.SubmitAsync(without, "form.pc-panel")).Words.ShouldContain("Het recept is uitgevoerd.");
    }

    [Fact]
    public async Task Importing_gives_nobody_more_rights_than_they_have()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var editor = await campus.VisitAsync(Cast.Roos);
        var roles = await UploadAsync(editor, RecipeSamples.Recipe("""{ "name": "roles", "Roles": [ { "Name": "Redacteur", "Permissions": [ "SiteOwner" ] } ] }"""));
        roles.Words.ShouldContain("rollen beheren");
        roles.Document.QuerySelector("form.pc-panel").ShouldBeNull();
        (await UploadAsync(editor, RecipeSamples.Recipe(RecipeSamples.EveryField))).Words.ShouldContain("contenttypes bewerken");
        using var admin = await campus.VisitAsync(Cast.Bas);
        (await admin.GetAsync(roles.Address)).Status.ShouldBe(HttpStatusCode.NotFound, "the plan is of somebody else");
    }

    [Fact]
    public async Task A_course_exported_with_what_it_needs_runs_on_an_empty_campus()
    {
        await using var first = await CampusHost.StartNewAsync();
        using var editor = await first.VisitAsync(Cast.Bas);
        var course = await CourseIdAsync(first);
        var page = await editor.GetAsync($"{Screen}/export?soort=Course");
        var zip = await DownloadAsync(editor, page, ("wat", "items"), ("kies", course), ("compleet", "true"));
        await using var second = await StartEmptyAsync();
        using var admin = await second.VisitAsync(Cast.Bas);
        (await admin.GetAsync(CourseBook.Url)).Status.ShouldBe(HttpStatusCode.NotFound);
        var plan = await UploadAsync(admin, zip, "export.zip");
        plan.Words.ShouldNotContain("Kan niet");
        (await admin.SubmitAsync(plan, "form.pc-panel")).Words.ShouldContain("Het recept is uitgevoerd.");
        using var learner = await second.VisitAsync(Cast.Samira);
        var shown = await learner.GetAsync(CourseBook.Url);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        (await learner.SubmitAsync(shown, "form[action$=inschrijven]")).Status.ShouldBe(HttpStatusCode.OK);
        (await learner.Http.GetAsync("/media/gespreksvoering/orbs.webp")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await learner.GetAsync("/mijn")).Words.ShouldContain("Gespreksvoering");
    }

    internal static Task<Page> UploadAsync(Visitor visitor, string text, string name = "proef.json") => UploadAsync(visitor, Encoding.UTF8.GetBytes(text), name);

    internal static async Task<Page> UploadAsync(Visitor visitor, byte[] file, string name) =>
        await visitor.UploadAsync(await visitor.GetAsync(Screen), "main form", "Upload", file, name);

    private static async Task<byte[]> DownloadAsync(Visitor visitor, Page page, params (string, string)[] fields)
    {
        var token = page.Find("#export-items input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var answer = await visitor.Http.PostAsync(page.Address.AbsolutePath, form);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }

    private static async Task<string> CourseIdAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IContentRoutes>().FindAsync("gespreksvoering"))!;
    }

    // Roles, settings and organisations, and nothing to read or learn.
    private static Task<CampusHost> StartEmptyAsync()
    {
        var content = TestRun.NewFolder("content");
        foreach (var name in (string[])["settings", "roles", "organisations", "development"])
        {
            File.Copy(Path.Combine(SourceTree.Root, "content", $"{name}.recipe.json"), Path.Combine(content, $"{name}.recipe.json"));
        }
        File.WriteAllText(
            Path.Combine(content, "campus.recipe.json"),
            """{ "name": "campus", "steps": [ { "name": "recipes", "Values": [ { "name": "settings" }, { "name": "roles" }, { "name": "organisations" } ] } ] }""");
        return CampusHost.StartNewAsync(new CampusSettings { Warm = false, Extra = new Dictionary<string, string?> { ["Campus:Content"] = content } });
    }

    private static async Task<int> HistoryAsync(CampusHost campus, string id)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IContentManager>().HistoryAsync(id)).Count;
    }
}
