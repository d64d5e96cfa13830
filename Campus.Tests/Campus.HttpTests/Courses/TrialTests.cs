using System.Net;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>A course in a preview: everything can be tried out, and nothing is kept.</summary>
public sealed class TrialTests(SharedCampus shared)
{
    private const string Preview = "/voorbeeld/inhoud-cursus-gespreksvoering/cursussen/gespreksvoering";

    [Fact]
    public async Task An_editor_takes_a_lesson_in_a_preview_and_leaves_no_trace()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);
        var course = await roos.GetAsync(Preview);
        course.Words.ShouldContain("Bekijk als deelnemer");

        var text = await roos.GetAsync(course.Find(".pc-actions a[href$=voorbeeld]").GetAttribute("href")!);
        text.Find("h1").TextContent.ShouldBe("Waarom gesprekken ertoe doen");
        var question = await roos.SubmitAsync(text, "form[data-act]");
        var answered = await roos.SubmitAsync(question, "form[data-act]", ("antwoord", question.Find("[name=antwoord]").GetAttribute("value")!));
        answered.Document.QuerySelectorAll("fieldset[disabled] .pc-option").Length.ShouldBeGreaterThan(1);
        answered.Find(".pc-quiz__foot a").GetAttribute("href")!.ShouldStartWith(Preview);

        (await roos.GetAsync("/mijn")).Words.ShouldContain("Je volgt nog geen cursus");
    }

    [Fact]
    public async Task A_conversation_can_be_tried_out_by_its_part()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);

        var begin = await roos.GetAsync($"{Preview}/voorbeeld?onderdeel=gv-m3-l4-a4");
        var first = await roos.SubmitAsync(begin, "form[data-act]");
        var second = await roos.PressAsync(first, ".pc-option");

        second.Document.QuerySelectorAll(".pc-chat .pc-feedback").Length.ShouldBe(1);
        second.Address.Query.ShouldMatch(@"^\?stand=\d+b-\d+c0$");
    }

    [Fact]
    public async Task Outside_a_preview_there_is_nothing_to_try_out()
    {
        using var roos = await shared.Campus.VisitAsync(Cast.Roos);

        (await roos.GetAsync("/cursussen/gespreksvoering/voorbeeld")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
