using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>When something was done lies between enrolling and now, and what comes in late says so. What may be done once is done once.</summary>
public sealed class WhenTests(SharedCampus shared)
{
    private const string Late = "https://participatiecampus.nl/xapi/extensions/nagekomen";
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Text = Lesson.Activities[0];
    private static readonly BookActivity Question = Lesson.Activities.First(activity => activity.IsQuestion);

    [Theory]
    [InlineData("-29.00:00:00")]
    [InlineData("-400.00:00:00")]
    [InlineData("-00:05:00")]
    public async Task Nothing_is_done_before_enrolling(string when)
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var enrolled = Moment((await StatementsAsync(student))[0]);

        await SendAsync(student, TimeProvider.System.GetUtcNow() + TimeSpan.Parse(when, CultureInfo.InvariantCulture));

        (await StatementsAsync(student)).ShouldAllBe(statement => Moment(statement) >= enrolled);
    }

    [Theory]
    [InlineData("3.00:00:00")]
    [InlineData("00:00:30")]
    public async Task Nothing_is_done_in_the_future(string when)
    {
        using var student = await Student.EnrolAsync(shared.Campus);

        await SendAsync(student, TimeProvider.System.GetUtcNow() + TimeSpan.Parse(when, CultureInfo.InvariantCulture));

        (await StatementsAsync(student)).ShouldAllBe(statement => Moment(statement) <= TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task What_waited_for_a_connection_keeps_its_own_time_and_is_marked()
    {
        var clock = new TestClock();
        await using var campus = await CampusHost.StartNewAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        using var student = await Student.EnrolAsync(campus);
        var page = await student.OpenAsync(Lesson, Text);
        var done = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        clock.Advance(TimeSpan.FromHours(3));

        await SendAsync(student, done, page);
        await student.AnswerAsync(Lesson, Question, Question.Right);

        var statements = (await StatementsAsync(student)).ToDictionary(RecordStore.Brief);
        Moment(statements[$"completed {Text.Id}"]).ShouldBe(done, TimeSpan.FromSeconds(1));
        statements[$"completed {Text.Id}"]["context"]!["extensions"]![Late]!.GetValue<bool>().ShouldBeTrue();
        statements[$"answered {Question.Id}"]["context"]!["extensions"].ShouldBeNull();
        (await student.Visitor.Http.GetStringAsync(new Uri("/account/mijn-gegevens", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldContain(Late);
        using var bas = await campus.VisitAsync(Cast.Bas);
        (await bas.GetAsync($"/beheer/xapi/uitspraken/{statements[$"completed {Text.Id}"]["id"]}")).Words.ShouldContain("nagekomen");
    }

    [Fact]
    public async Task Ten_answers_at_once_to_a_question_that_may_be_answered_once_are_one_act()
    {
        await using var campus = await LimitedAsync(1);
        using var student = await Student.EnrolAsync(campus);
        var page = await student.OpenAsync(Lesson, Question);

        await AtOnceAsync(student, page, 10);

        (await student.StatementsAsync()).Count(brief => brief == $"answered {Question.Id}").ShouldBe(1);
        // The same answer once more would be the same act.
        var stored = (await StatementsAsync(student)).Single(said => RecordStore.Brief(said) == $"answered {Question.Id}");
        var given = stored["result"]!["response"]!.GetValue<string>();
        var late = await student.SendAsync(page, Question.Right.Concat(Question.Wrong).First(answer => answer != given));
        late.Words.ShouldContain("Je had deze vraag al beantwoord. Je laatste antwoord telt niet mee.");
        (await student.StatementsAsync()).Count(brief => brief == $"answered {Question.Id}").ShouldBe(1);
    }

    [Fact]
    public async Task Of_three_attempts_a_fourth_is_never_stored()
    {
        await using var campus = await LimitedAsync(3);
        using var student = await Student.EnrolAsync(campus);
        for (var round = 0; round < 5; round++)
        {
            var page = await student.Visitor.GetAsync($"{student.UrlOf(Lesson, Question)}?opnieuw=true");
            if (page.Document.QuerySelector("form[data-act]") is not null)
            {
                await AtOnceAsync(student, page, 4);
            }
        }

        (await student.StatementsAsync()).Count(brief => brief == $"answered {Question.Id}").ShouldBeInRange(1, 3);
    }

    [Fact]
    public async Task Ten_devices_that_read_a_text_at_once_did_so_once_whatever_ids_they_send()
    {
        using var student = await Student.EnrolAsync(shared.Campus);
        var page = await student.OpenAsync(Lesson, Text);

        await AtOnceAsync(student, page, 10);

        (await student.StatementsAsync()).Count(brief => brief == $"completed {Text.Id}").ShouldBe(1);
    }

    private static async Task<CampusHost> LimitedAsync(int attempts)
    {
        var campus = await CampusHost.StartNewAsync();
        await NextEdition.PublishAsync(campus, "inhoudelijk", (Lesson.Id, lesson =>
        {
            var activities = lesson.Nested("Activities");
            activities.Single(item => item.ContentItemId == Question.Id).Content["QuestionPart"]!["MaxAttempts"] = new JsonObject { ["Value"] = attempts };
            lesson.SetNested("Activities", activities);
        }));
        return campus;
    }

    // Each with an id and an answer of its own, as somebody would who tries to have more than one.
    private static async Task AtOnceAsync(Student student, Page page, int times)
    {
        var answers = Question.Right.Concat(Question.Wrong).ToList();
        var fields = page.Form("form[data-act]").QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)).Where(field => field.Key != "act").ToList();
        await Task.WhenAll(Enumerable.Range(0, times).Select(async number =>
        {
            using var content = new FormUrlEncodedContent([.. fields, new("act", Guid.NewGuid().ToString()), new("antwoord", answers[number % answers.Count])]);
            using var response = await student.Visitor.Http.PostAsync(page.Address, content);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.OK);
        }));
    }

    private static async Task SendAsync(Student student, DateTimeOffset done, Page? page = null)
    {
        page ??= await student.OpenAsync(Lesson, Text);
        await student.Visitor.SubmitAsync(page, "form[data-act]", [("gedaan", done.ToString("O", CultureInfo.InvariantCulture))]);
    }

    private static async Task<IReadOnlyList<JsonNode>> StatementsAsync(Student student)
    {
        using var store = new RecordStore(student.Campus);
        return await store.OfRegistrationAsync(student.Registration);
    }

    private static DateTimeOffset Moment(JsonNode statement) =>
        DateTimeOffset.Parse(statement["timestamp"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
