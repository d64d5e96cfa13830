using System.Net;
using System.Text.Json.Nodes;
using Campus.Courses.Data;
using Campus.Courses.Statements;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Progress believes what the campus vouches for. Others may say anything: it is kept, and has no effect.</summary>
public sealed class BelieveTests
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];
    private static readonly BookActivity Text = Lesson.Activities[0];
    private static readonly BookActivity Question = Lesson.Activities.First(activity => activity.IsQuestion);

    [Fact]
    public async Task What_another_program_says_of_a_learner_is_kept_and_changes_nothing()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        using var forger = new Forger(campus, student);
        var before = (await student.Visitor.GetAsync("/mijn")).Words;

        var forged = await forger.EverythingAsync();
        (await forger.SayAsync(forged)).ShouldBe(HttpStatusCode.OK);

        (await student.Visitor.GetAsync("/mijn")).Words.ShouldBe(before);
        (await student.StatementsAsync()).Count.ShouldBe(forged.Count + 1);
        (await forger.AllAsync()).Where(statement => Authority(statement) == "campus").ShouldHaveSingleItem();
        (await VerifyAsync(campus, "verify")).Said.ShouldBe("1 registrations, 0 rows differ");
    }

    [Fact]
    public async Task Nobody_else_enrols_somebody_moves_her_on_or_keeps_her_out_by_taking_an_id()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        using var visitor = await campus.VisitAsStrangerAsync();
        using var forger = new Forger(campus, student);
        var data = JsonNode.Parse(await visitor.Http.GetStringAsync(new Uri("/account/mijn-gegevens", UriKind.Relative)))!;
        var newcomer = data["Account"]!["Nummer in leergegevens"]!.GetValue<string>();
        var enrolment = forger.Statement(newcomer, "registered", Forger.UrlOf(), id: Mint.EnrolmentId(newcomer, NextEdition.CourseId), registration: Guid.NewGuid());
        var move = forger.Statement(await forger.ActorAsync(), "registered", Forger.UrlOf(), id: Mint.SuccessionId(student.Registration), registration: Guid.NewGuid());
        move["context"]!["extensions"] = new JsonObject { [$"{Forger.Home}/xapi/extensions/voorganger"] = student.Registration.ToString() };
        await NextEdition.PublishAsync(campus, "inhoudelijk", (Lesson.Id, NextEdition.AddText));
        var version = await PublishedAsync(campus);
        enrolment["context"]!["revision"] = version;
        move["context"]!["revision"] = version;

        (await forger.SayAsync(enrolment, move)).ShouldBe(HttpStatusCode.OK);

        (await visitor.GetAsync("/mijn")).Words.ShouldNotContain("lessen");
        (await student.Visitor.GetAsync($"/leren/{student.Registration}")).Address.Segments[2].Trim('/').ShouldBe(student.Registration.ToString());
        var course = await visitor.GetAsync(CourseBook.Url);
        Student.RegistrationIn(await visitor.SubmitAsync(course, "form[action$=inschrijven]")).ShouldNotBe(Guid.Parse(enrolment["context"]!["registration"]!.GetValue<string>()));
        (await VerifyAsync(campus, "verify")).Said.ShouldBe("2 registrations, 0 rows differ");
    }

    [Fact]
    public async Task An_act_whose_id_another_program_took_is_recorded_all_the_same()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        using var forger = new Forger(campus, student);
        var page = await student.OpenAsync(Lesson, Text);
        var id = Guid.Parse(page.Find("input[name=act]").GetAttribute("value")!);
        await forger.SayAsync(forger.Statement(await forger.ActorAsync(), "completed", Forger.UrlOf(Lesson.Id, Text.Id), id: id));

        await student.SendAsync(page);

        (await student.OpenAsync(Lesson, Text)).Document.QuerySelector("form[data-act]").ShouldBeNull();
        (await student.StatementsAsync()).Count(brief => brief == $"completed {Text.Id}").ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_had_effect_before_is_named_stays_and_goes_only_when_asked(DatabaseProvider provider)
    {
        await using var campus = await CampusHost.StartNewAsync(new CampusSettings { Provider = provider });
        using var student = await Student.EnrolAsync(campus);
        using var forger = new Forger(campus, student);
        await student.SendAsync(await student.OpenAsync(Lesson, Text));
        await forger.SayAsync(forger.Statement(await forger.ActorAsync(), "answered", Forger.UrlOf(Lesson.Id, Question.Id), Question.Right[0]));
        await GrantAsync(campus, student.Registration);
        var granted = (await student.Visitor.GetAsync("/mijn")).Words;

        var verified = await VerifyAsync(campus, "verify");
        verified.Said.ShouldContain($"Registration {student.Registration} of ‘Gespreksvoering’: 1 statements of the credential ");
        verified.Said.ShouldContain("had effect, and the campus does not vouch for them. What they granted still counts.");
        verified.Said.ShouldContain("1 registrations hold progress on the word of others");
        verified.Code.ShouldBe(1);

        (await VerifyAsync(campus, "rebuild")).Said.ShouldContain("1 registrations, 0 rows mended");
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldBe(granted);
        (await VerifyAsync(campus, "rebuild", "strict")).Said.ShouldContain("no longer counts");
        (await VerifyAsync(campus, "verify")).ShouldBe(("1 registrations, 0 rows differ", 0));
    }

    // As it was when statements of anybody had effect.
    private static async Task GrantAsync(CampusHost campus, Guid registration)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var now = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        db.Add(new ActivityRow
        {
            RegistrationId = registration, ActivityId = Question.Id, Attempts = 1, Right = true, Chosen = Question.Right[0], FirstUtc = now, LastUtc = now, DoneUtc = now,
        });
        await db.SaveChangesAsync();
        await db.Set<Registration>().ExecuteUpdateAsync(set => set.SetProperty(row => row.LessonsDone, 1));
    }

    private static async Task<string> PublishedAsync(CampusHost campus)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<CourseIndex>()
            .Where(row => row.CourseId == NextEdition.CourseId).Select(row => row.VersionId).SingleAsync();
    }

    private static string? Authority(JsonNode statement) => statement["authority"]?["account"]?["name"]?.GetValue<string>();

    private static async Task<(string Said, int Code)> VerifyAsync(CampusHost campus, params string[] arguments)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICampusCommand>().Single(candidate => candidate.Name == "progress");
        await using var output = new StringWriter();
        var code = await command.RunAsync(arguments, output, CancellationToken.None);
        return (output.ToString().Trim(), code);
    }
}
