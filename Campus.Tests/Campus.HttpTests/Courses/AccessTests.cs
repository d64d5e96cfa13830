using System.Net;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>A course that another module keeps closed is closed at every address, says why and when, and opens by itself.</summary>
public sealed class AccessTests
{
    private const string Reason = "Je groep begint op 12 maart.";
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Text = Lesson.Activities[0];

    [Fact]
    public async Task A_closed_course_says_why_and_when_it_opens_wherever_it_is_met()
    {
        await using var campus = await Doorkeeper.StartAsync();
        using var student = await Student.EnrolAsync(campus);
        var opens = campus.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        Doorkeeper.Close(campus, Reason, opens);

        foreach (var url in new[] { $"/leren/{student.Registration}", $"/leren/{student.Registration}/{Lesson.Id}", student.UrlOf(Lesson, Text), "/mijn", CourseBook.Url })
        {
            var page = await student.Visitor.GetAsync(url);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Words.ShouldContain("Deze cursus is nog niet open");
            page.Words.ShouldContain(Reason);
            page.Words.ShouldContain($"Je kunt verder op {DutchTime.Words(opens)}.");
            page.Document.QuerySelector($"main a[href^='/leren/{student.Registration}']").ShouldBeNull(url);
            page.Document.QuerySelector("form[data-act]").ShouldBeNull(url);
        }
        (await student.Visitor.GetAsync("/")).Document.QuerySelector(".pc-continue").ShouldBeNull();
    }

    [Fact]
    public async Task A_closed_course_takes_no_act_and_the_script_is_told_to_keep_it()
    {
        await using var campus = await Doorkeeper.StartAsync();
        using var student = await Student.EnrolAsync(campus);
        var page = await student.OpenAsync(Lesson, Text);
        Doorkeeper.Close(campus, Reason, campus.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        (await student.SendAsync(page)).Words.ShouldContain(Reason);
        (await PostByScriptAsync(student, page)).ShouldBe(HttpStatusCode.Conflict);
        (await student.StatementsAsync()).ShouldBe(["registered cursus-gespreksvoering"]);

        campus.Clock.Advance(TimeSpan.FromHours(1));
        (await PostByScriptAsync(student, page)).ShouldBe(HttpStatusCode.OK);
        (await student.StatementsAsync()).ShouldContain($"completed {Text.Id}");
    }

    [Fact]
    public async Task The_moment_it_opens_the_course_is_open_and_the_page_that_said_why_leads_into_it()
    {
        await using var campus = await Doorkeeper.StartAsync();
        using var student = await Student.EnrolAsync(campus);
        Doorkeeper.Close(campus, Reason, campus.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        var closed = await student.Visitor.GetAsync($"/leren/{student.Registration}");
        closed.Address.AbsolutePath.ShouldBe($"/leren/{student.Registration}/gesloten");

        campus.Clock.Advance(TimeSpan.FromHours(1));

        (await student.Visitor.GetAsync(closed.Address)).Address.AbsolutePath.ShouldBe(student.UrlOf(Lesson, Text));
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldNotContain(Reason);
    }

    [Fact]
    public async Task A_course_that_is_closed_for_good_names_no_moment_and_offers_no_other_version()
    {
        await using var campus = await Doorkeeper.StartAsync();
        using var student = await Student.EnrolAsync(campus);
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, NextEdition.AddText));
        Doorkeeper.Close(campus, "Deze groep gaat niet door.");

        var page = await student.Visitor.GetAsync(CourseBook.Url);

        page.Words.ShouldContain("Deze cursus is nu niet open");
        page.Words.ShouldContain("Deze groep gaat niet door.");
        page.Words.ShouldNotContain("Je kunt verder op");
        page.Words.ShouldNotContain("aangevuld");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldNotContain("aangevuld");
        (await student.Visitor.GetAsync($"{CourseBook.Url}/nieuwe-versie")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_is_not_in_the_course_hears_nothing_of_it_and_can_enrol()
    {
        await using var campus = await Doorkeeper.StartAsync();
        using var student = await Student.EnrolAsync(campus);
        Doorkeeper.Close(campus, Reason);
        using var outsider = await campus.VisitAsStrangerAsync();

        (await outsider.GetAsync(CourseBook.Url)).Document.QuerySelector("form[action$=inschrijven]").ShouldNotBeNull();
        (await outsider.GetAsync($"/leren/{student.Registration}/gesloten")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> PostByScriptAsync(Student student, Page page)
    {
        using var content = new FormUrlEncodedContent(page.Form("form[data-act]").QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        using var request = new HttpRequestMessage(HttpMethod.Post, page.Address) { Content = content };
        request.Headers.Add("Campus-Act", "1");
        using var response = await student.Visitor.Http.SendAsync(request);
        return response.StatusCode;
    }
}
