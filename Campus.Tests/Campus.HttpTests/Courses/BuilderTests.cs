using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>What an editor of a course has beside the form.</summary>
public sealed class BuilderTests(SharedCampus shared)
{
    private const string Simulation = "/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m3-l4-a4";
    private const string Script = "[data-script] textarea";

    [Fact]
    public async Task A_conversation_can_be_checked_and_played_without_scripts_and_without_storing_anything()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var editor = await roos.GetAsync(Simulation);
        editor.Find("[data-rehearsal]").TextContent.ShouldContain("Geen fouten gevonden");
        var area = editor.Find(Script);
        var broken = area.TextContent.Replace("Naar: Trots", "Naar: Nergens");

        var tried = await roos.PressAsync(editor, "[data-plain] button", (area.GetAttribute("name")!, broken));
        tried.Words.ShouldContain("‘Nergens’ bestaat niet als stap of einde.");
        tried.Words.ShouldContain("Hier komt niemand");
        var played = await roos.PressAsync(tried, ".pc-option");
        played.Document.QuerySelectorAll(".pc-chat .pc-feedback").Length.ShouldBe(1);
        (await roos.PressAsync(played, "[data-again]")).Document.QuerySelectorAll(".pc-chat .pc-feedback").ShouldBeEmpty();

        (await roos.GetAsync(Simulation)).Find(Script).TextContent.ShouldBe(area.TextContent);
    }

    [Fact]
    public async Task The_script_of_the_editor_gets_the_conversation_alone_with_ways_to_its_lines()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var editor = await roos.GetAsync(Simulation);
        var token = editor.Find("[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/beheer/simulatie?veld=x")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["x"] = "# T\n## Los\nNadia: Hallo?\n", ["tekst"] = "vak", ["__RequestVerificationToken"] = token,
            }),
        };
        request.Headers.Add("Campus-Part", "1");

        var response = await roos.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldNotContain("<html");
        html.ShouldContain("""<a class="utrecht-link" href="#vak" data-line="2">Regel 2</a>""");
    }

    [Fact]
    public async Task The_outline_says_how_long_lessons_take_and_what_everything_is()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);

        var editor = await roos.GetAsync("/beheer/inhoud/cursus-gespreksvoering?onderdeel=gv-m1-l1");

        editor.Find("#boom-gv-m1-l1 > a small").TextContent.ShouldBe("7 min");
        editor.Find("#boom-gv-m3-l4-a4 small").TextContent.ShouldBe("Gesprek met Nadia");
        editor.Find("#paneel-duur").TextContent.ShouldContain("7 minuten");
    }
}
