using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campus.HttpTests.Editorial;
using Campus.TestKit;

namespace Campus.HttpTests.Contents;

/// <summary>What leaves the campus by a recipe is what the same person could bring in, and no picker shows whom its user may not see.</summary>
public sealed class RecipeRightsTests(SharedCampus shared)
{
    private const string Screen = "/beheer/recepten/export";
    private static readonly string[] OfPeople = ["Users", "Roles", "Organisations", "settings"];

    public static TheoryData<Member> Members => [.. Cast.Members];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task An_export_holds_the_steps_that_who_exports_may_import_and_no_other(Member member)
    {
        using var admin = await shared.Campus.VisitAsync(Cast.Bas);
        var all = (await StepsAsync(admin, "alles")).Select(NameOf).ToList();
        OfPeople.ShouldBeSubsetOf(all);
        using var visitor = await shared.Campus.VisitAsync(member);
        if ((await visitor.GetAsync(Screen)).Status == HttpStatusCode.Forbidden)
        {
            member.ShouldBeOneOf(Cast.Samira, Cast.Tom, Cast.Carla);
            return;
        }
        var own = await StepsAsync(visitor, "alles");
        foreach (var step in all)
        {
            var plan = await RecipeScreenTests.UploadAsync(visitor, RecipeSamples.Recipe($$"""{ "name": "{{step}}" }"""));
            plan.Words.Contains("hiervoor moet je", StringComparison.Ordinal).ShouldBe(!own.Select(NameOf).Contains(step), step);
        }
        var text = string.Concat(own.Select(step => step.ToJsonString()));
        foreach (var other in Cast.Members)
        {
            text.Contains(other.Email, StringComparison.OrdinalIgnoreCase).ShouldBe(member == Cast.Bas, other.Name);
        }
    }

    [Fact]
    public async Task The_screen_says_what_goes_along_for_who_looks_at_it()
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Roos);
        var seen = (await editor.GetAsync(Screen)).Words;
        seen.ShouldContain("Dit gaat niet mee: contenttypes; instellingen; rollen en wat ze mogen; organisaties; personen");
        seen.ShouldContain("Leerdata gaat nooit mee.");
        using var admin = await shared.Campus.VisitAsync(Cast.Bas);
        var whole = (await admin.GetAsync(Screen)).Words;
        whole.ShouldContain("personen: naam, e-mailadres, organisatie, functie en rollen, en geen wachtwoorden");
        whole.ShouldNotContain("Dit gaat niet mee");
        whole.ShouldNotContain("Zonder personen");
    }

    [Fact]
    public async Task A_selection_of_an_editor_holds_content_and_its_files_only()
    {
        using var editor = await shared.Campus.VisitAsync(Cast.Roos);
        var page = await editor.GetAsync($"{Screen}?soort=Course");
        var course = page.Find("input[name=kies][type=checkbox]").GetAttribute("value")!;
        var steps = (await StepsAsync(editor, "items", ("kies", course), ("compleet", "true"))).Select(NameOf).ToList();
        steps.ShouldContain("content");
        steps.ShouldBeSubsetOf(["content", "unfinished-content", "media", "campus-media"]);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_picker_shows_only_whom_its_user_may_see(Member member)
    {
        using var visitor = await shared.Campus.VisitAsync(member);
        var seesPeople = (await visitor.GetAsync("/beheer/gebruikers")).Status == HttpStatusCode.OK;
        foreach (var picker in (string[])["inhoud", "vertalingen", "paginas", "termen", "mensen"])
        {
            var other = Cast.Members.First(other => other != member);
            var name = Uri.EscapeDataString(other.Name);
            foreach (var query in (string[])["", "?q=a", $"?q={name}", $"?q={name}&rol={other.Role}", $"?q=&rol={other.Role}", "?q=%25"])
            {
                var answer = await visitor.Http.GetAsync($"/beheer/kiezen/{picker}{query}");
                var text = answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : "";
                var found = Cast.Members.Any(someone => someone != member && text.Contains(someone.Name, StringComparison.Ordinal));
                // Others in the shared campus may fill the first page of a question that names nobody.
                if (!seesPeople || picker != "mensen" || query.Contains(name, StringComparison.Ordinal))
                {
                    found.ShouldBe(seesPeople && picker == "mensen", $"{picker}{query}");
                }
            }
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> StepsAsync(Visitor visitor, string what, params (string, string)[] fields)
    {
        var page = await visitor.GetAsync(Screen);
        var token = page.Find("#export-all input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields.Append(("wat", what)).Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        var answer = await visitor.Http.PostAsync(Screen, form);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        using var reader = new StreamReader(zip.GetEntry("Recipe.json")!.Open(), Encoding.UTF8);
        return [.. JsonNode.Parse(await reader.ReadToEndAsync())!["steps"]!.AsArray().Select(step => step!.AsObject())];
    }

    private static string NameOf(JsonObject step) => step["name"]!.ToString();
}
