using System.Net;
using Campus.Platform;
using Campus.TestKit;

namespace Campus.HttpTests.Courses;

/// <summary>A campus for tests that publish its course anew, one after the other.</summary>
public sealed class EditedCampus : IAsyncLifetime
{
    private CampusHost? campus;

    public CampusHost Campus => campus ?? throw new InvalidOperationException("The campus was not started.");

    public async ValueTask InitializeAsync() => campus = await CampusHost.StartNewAsync();

    public ValueTask DisposeAsync() => campus?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Moving on to a newer version of a course (rules R9 and R11), on both databases.</summary>
public sealed class NewVersionTests(EditedCampus edited) : IClassFixture<EditedCampus>
{
    private const string Url = $"{CourseBook.Url}/nieuwe-versie";
    private const string Waived = "https://w3id.org/xapi/adl/verbs/waived";

    private static readonly BookLesson Done = CourseBook.Lessons[0];
    private static readonly BookLesson Half = CourseBook.Lessons[1];
    private static readonly BookActivity Question = Half.Activities.First(activity => activity.IsQuestion);
    private static readonly BookActivity Last = Half.Activities.Last(activity => activity.IsQuestion);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task She_moves_on_once_with_what_she_did_and_goes_on(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var student = await HalfwayAsync(campus);
        var old = await student.StatementsAsync();
        await NextEdition.PublishAsync(campus, "aanvulling", (Half.Id, NextEdition.Turn(Question.Id)), (CourseBook.Lessons[2].Id, NextEdition.AddText));

        var page = await student.Visitor.GetAsync(Url);
        page.Words.ShouldContain("Nieuw is het onderdeel ‘Wat er nieuw is’.");
        page.Words.ShouldContain("Wat je al deed, telt mee. Na het overstappen heb je 1 van de 15 lessen af.");
        page.Words.ShouldContain("Alleen één vernieuwd onderdeel doe je opnieuw.");
        (await student.StatementsAsync()).ShouldBe(old);

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => student.Visitor.PressAsync(page, "button[value=overstappen]")));

        pages.ShouldAllBe(course => course.Words.Contains("Je bent overgestapt"));
        using var moved = After(campus, student, pages[0]);
        pages.Select(RegistrationOf).ShouldAllBe(registration => registration == moved.Registration);
        (await student.StatementsAsync()).ShouldBe(old);
        (await moved.StatementsAsync()).ShouldBe([$"registered {NextEdition.CourseId}", $"waived {Done.Id}"]);
        pages[0].Find(".pc-aside .pc-progress__label, .pc-aside").TextContent.ShouldContain("1 van 15 lessen");
        pages[0].Find($"a[href$='{Half.Id}']").TextContent.ShouldContain("Vernieuwd");
        pages[0].Find($"a[href$='{CourseBook.Lessons[2].Id}']").TextContent.ShouldContain("Nieuw");
        (await student.Visitor.GetAsync("/mijn")).Document.QuerySelectorAll(".pc-continue").Length.ShouldBe(1);
        await NextEdition.VerifyAsync(campus);

        var asked = await moved.OpenAsync(Half, Question);
        asked.Find(".pc-place").TextContent.ShouldContain("Vernieuwd");
        (await moved.SendAsync(asked, Question.Wrong[0])).Words.ShouldContain("Goed gezien");
        (await moved.StatementsAsync()).TakeLast(2).ShouldBe([$"answered {Question.Id}", $"initialized {Half.Id}"]);
        (await moved.OpenAsync(Half, Half.Activities[0])).Document.QuerySelector("form[data-act]").ShouldBeNull();
        await NextEdition.VerifyAsync(campus);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_an_open_tab_or_a_device_without_connection_still_sends_is_not_lost(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var student = await HalfwayAsync(campus);
        var equal = await student.OpenAsync(Half, Last);
        var other = await student.Visitor.GetAsync($"{student.UrlOf(Half, Question)}?opnieuw=true");
        await NextEdition.PublishAsync(campus, "inhoudelijk", (Half.Id, NextEdition.Turn(Question.Id)));
        using var moved = await MoveAsync(campus, student);

        (await student.SendAtOnceAsync(equal, 4, ("antwoord", Last.Right[0]))).ShouldAllBe(status => status == HttpStatusCode.Redirect);
        var followed = await student.SendAsync(equal, Last.Right);
        var kept = await student.SendAsync(other, Question.Right);

        followed.Address.AbsolutePath.ShouldBe(moved.UrlOf(Half, Last));
        followed.Words.ShouldContain("Wat je net deed, telt ook daar.");
        followed.Words.ShouldContain("Goed gezien");
        kept.Words.ShouldContain("Je antwoord is bewaard bij de oude versie.");
        kept.Document.QuerySelector("form[data-act]").ShouldNotBeNull();
        (await student.StatementsAsync()).Count(brief => brief == $"answered {Last.Id}").ShouldBe(1);
        (await student.StatementsAsync()).Count(brief => brief == $"answered {Question.Id}").ShouldBe(2);
        (await moved.StatementsAsync()).ShouldBe([$"registered {NextEdition.CourseId}", $"waived {Done.Id}", $"initialized {Half.Id}"]);
        (await student.OpenAsync(Half, Last)).Address.AbsolutePath.ShouldBe(moved.UrlOf(Half, Last));
        (await student.Visitor.GetAsync($"/leren/{student.Registration}")).Address.Segments[2].ShouldBe($"{moved.Registration}/");
        await NextEdition.VerifyAsync(campus);
    }

    [Fact]
    public async Task The_script_of_the_player_goes_on_in_the_new_version()
    {
        var campus = edited.Campus;
        using var student = await HalfwayAsync(campus);
        var page = await student.OpenAsync(Half, Half.Activities[3]);
        await NextEdition.PublishAsync(campus, "aanvulling", (Half.Id, NextEdition.AddText));
        using var moved = await MoveAsync(campus, student);

        using var request = new HttpRequestMessage(HttpMethod.Post, page.Address)
        {
            Content = new FormUrlEncodedContent(page.Form("form[data-act]").QuerySelectorAll("input[type=hidden]")
                .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))),
        };
        request.Headers.Add("Campus-Act", "1");
        using var answer = await student.Visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLocation!.ToString().ShouldBe(moved.UrlOf(Half, Half.Activities[4]));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Wat je net deed, telt ook daar.");
    }

    [Fact]
    public async Task A_waived_lesson_is_what_cmi5_asks_of_it()
    {
        var campus = edited.Campus;
        using var student = await HalfwayAsync(campus);
        await NextEdition.PublishAsync(campus, "aanvulling", (Half.Id, NextEdition.AddText));
        using var moved = await MoveAsync(campus, student);
        using var store = new RecordStore(campus);

        var statements = await store.OfRegistrationAsync(moved.Registration);
        var waived = statements.Single(statement => (string)statement["verb"]!["id"]! == Waived);

        ((bool)waived["result"]!["success"]!, (bool)waived["result"]!["completion"]!).ShouldBe((true, true));
        ((string)waived["result"]!["extensions"]!["https://w3id.org/xapi/cmi5/result/extensions/reason"]!).ShouldBe("Equivalent AU");
        waived["context"]!["contextActivities"]!["category"]!.AsArray().Select(category => (string)category!["id"]!).ShouldBe(
            ["https://w3id.org/xapi/cmi5/context/categories/cmi5", "https://w3id.org/xapi/cmi5/context/categories/moveon"]);
        var extensions = waived["context"]!["extensions"]!.AsObject();
        Guid.Parse((string)extensions["https://w3id.org/xapi/cmi5/context/extensions/sessionid"]!).ShouldNotBe(Guid.Empty);
        ((string)extensions.Single(extension => extension.Key.EndsWith("/voorganger", StringComparison.Ordinal)).Value!).ShouldBe(student.Registration.ToString());
        ((string)waived["context"]!["statement"]!["id"]!).ShouldBe((string)statements[0]["id"]!);
        ((string)statements[0]["context"]!["statement"]!["id"]!).ShouldBe((string)(await store.OfRegistrationAsync(student.Registration))[0]["id"]!);
    }

    [Fact]
    public async Task Who_does_not_want_to_is_not_asked_again_for_this_version()
    {
        var campus = edited.Campus;
        using var student = await HalfwayAsync(campus);
        await NextEdition.PublishAsync(campus, "aanvulling", (Half.Id, NextEdition.AddText));
        var course = await student.Visitor.GetAsync(CourseBook.Url);
        course.Words.ShouldContain("Deze cursus is aangevuld");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldContain("Deze cursus is aangevuld");
        (await student.OpenAsync(Half, Half.Activities[0])).Words.ShouldContain("Deze cursus is aangevuld");

        var after = await student.Visitor.PressAsync(course, "button[value=niet-nu]");

        after.Words.ShouldNotContain("Deze cursus is aangevuld");
        after.Find(".pc-aside a[href$=nieuwe-versie]").TextContent.ShouldBe("Er is een nieuwe versie van deze cursus");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldNotContain("aangevuld");
        (await student.OpenAsync(Half, Half.Activities[0])).Words.ShouldNotContain("aangevuld");
        await NextEdition.PublishAsync(campus, "aanvulling", (CourseBook.Lessons[2].Id, NextEdition.AddText));
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldContain("Deze cursus is aangevuld");
    }

    [Fact]
    public async Task Better_words_are_no_offer_and_a_newer_version_than_the_one_shown_is_asked_once_more()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await HalfwayAsync(campus);
        await NextEdition.PublishAsync(campus, "redactioneel");
        (await student.Visitor.GetAsync(CourseBook.Url)).Words.ShouldNotContain("nieuwe versie");
        (await student.Visitor.GetAsync(Url)).Address.AbsolutePath.ShouldBe(CourseBook.Url);

        await NextEdition.PublishAsync(campus, "inhoudelijk", (Half.Id, NextEdition.Rewrite));
        var page = await student.Visitor.GetAsync(Url);
        page.Words.ShouldContain("Herschreven is de tekst");
        page.Words.ShouldContain("Opnieuw lezen hoeft niet, maar mag:");
        await NextEdition.PublishAsync(campus, "inhoudelijk", (Done.Id, NextEdition.AddText));
        var again = await student.Visitor.PressAsync(page, "button[value=overstappen]");

        again.Words.ShouldContain("Er is nog niets veranderd.");
        again.Words.ShouldContain("Deze les had je af. Daar is weer iets te doen:");
        RegistrationOf(await student.Visitor.GetAsync(CourseBook.Url)).ShouldBe(student.Registration);
    }

    [Fact]
    public async Task She_can_move_on_twice_and_only_she_can()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await HalfwayAsync(campus);
        await NextEdition.PublishAsync(campus, "aanvulling", (Half.Id, NextEdition.AddText));
        using var once = await MoveAsync(campus, student);
        await NextEdition.PublishAsync(campus, "inhoudelijk", (Half.Id, NextEdition.Turn(Question.Id)));
        using var twice = await MoveAsync(campus, student);

        await student.AnswerAsync(Half, Last, Last.Right);
        (await twice.StatementsAsync()).ShouldContain($"waived {Done.Id}");
        twice.Registration.ShouldNotBe(once.Registration);
        using var outsider = await campus.VisitAsStrangerAsync();
        (await outsider.GetAsync(Url)).Status.ShouldBe(HttpStatusCode.NotFound);
        await NextEdition.VerifyAsync(campus);
    }

    private static async Task<Student> HalfwayAsync(CampusHost campus)
    {
        var student = await Student.EnrolAsync(campus);
        await student.SendAsync(await student.OpenAsync(Done, Done.Activities[0]));
        foreach (var question in Done.Activities.Where(activity => activity.IsQuestion))
        {
            await student.AnswerAsync(Done, question, question.Right);
        }
        await student.SendAsync(await student.OpenAsync(Half, Half.Activities[0]));
        await student.AnswerAsync(Half, Question, Question.Right);
        return student;
    }

    private static async Task<Student> MoveAsync(CampusHost campus, Student student)
    {
        var page = await student.Visitor.GetAsync(Url);
        return After(campus, student, await student.Visitor.PressAsync(page, "button[value=overstappen]"));
    }

    private static Student After(CampusHost campus, Student student, Page course) => new(campus, student.Visitor, RegistrationOf(course));

    private static Guid RegistrationOf(Page course) => Guid.Parse(course.Find(".pc-actions a[href^='/leren/']").GetAttribute("href")!.Split('/')[2]);
}
