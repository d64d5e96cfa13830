using System.Text.Json.Nodes;
using Campus.Platform;
using Campus.TestKit;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Around moving on to a newer version: who publishes it, who had completed the course, and what is kept of a person.</summary>
public sealed class MovedLearnerTests
{
    private const string Url = $"{CourseBook.Url}/nieuwe-versie";
    private static readonly BookLesson First = CourseBook.Lessons[0];

    [Fact]
    public async Task An_editor_publishes_an_addition_and_a_learner_sees_it_moves_and_goes_on()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student);
        await NextEdition.DraftAsync(campus, (CourseBook.Lessons[1].Id, NextEdition.AddText));
        using var roos = await campus.VisitAsync(Cast.Roos);
        var publish = await roos.GetAsync($"/beheer/inhoud/{NextEdition.CourseId}/publiceren");
        publish.Words.ShouldContain("krijgt de aanvulling aangeboden en kiest zelf");
        (await roos.PressAsync(publish, "button[value=nu]", ("Input.Answers[Revision]", "aanvulling"), ("Input.Reason", "Voor de test")))
            .Words.ShouldContain("Het staat op de site");

        var mine = await student.Visitor.GetAsync("/mijn");
        var offer = await student.Visitor.GetAsync(mine.Find(".pc-offer a").GetAttribute("href")!);
        var course = await student.Visitor.PressAsync(offer, "button[value=overstappen]");
        var lesson = await student.Visitor.GetAsync(course.Find(".pc-actions a[href^='/leren/']").GetAttribute("href")!);

        lesson.Address.Segments[3].ShouldBe($"{CourseBook.Lessons[1].Id}/");
        lesson.Document.QuerySelector("form[data-act]").ShouldNotBeNull();
        await NextEdition.DraftAsync(campus, (CourseBook.Lessons[2].Id, NextEdition.AddText));
        (await roos.GetAsync($"/beheer/inhoud/{NextEdition.CourseId}/publiceren")).Words
            .ShouldContain("1 persoon is nu met deze cursus bezig: 1 op de versie van");
    }

    [Fact]
    public async Task Who_completed_the_course_keeps_that_and_is_asked_nothing()
    {
        await using var campus = await CampusHost.StartNewAsync();
        await NextEdition.ShortenAsync(campus, lessons: 1);
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student);
        await NextEdition.PublishAsync(campus, "aanvulling", (First.Id, NextEdition.AddText));

        (await student.Visitor.GetAsync(CourseBook.Url)).Words.ShouldNotContain("aangevuld");
        (await student.Visitor.GetAsync(Url)).Address.AbsolutePath.ShouldBe(CourseBook.Url);
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldContain("Afgerond op");
        (await student.OpenAsync(First, First.Activities[0])).Words.ShouldNotContain("aangevuld");
    }

    [Fact]
    public async Task R4_a_completion_that_comes_just_before_the_move_stays_and_the_move_is_voided()
    {
        await using var campus = await CampusHost.StartNewAsync(
            services: services => services.Insert(0, ServiceDescriptor.Scoped<IDomainEventHandler<StatementsStored>, CompletesFirst>()));
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student);
        await NextEdition.PublishAsync(campus, "aanvulling", (First.Id, NextEdition.AddText));

        await student.Visitor.PressAsync(await student.Visitor.GetAsync(Url), "button[value=overstappen]");

        (await student.Visitor.GetAsync("/mijn")).Find(".pc-list a").GetAttribute("href").ShouldBe($"/leren/{student.Registration}");
        using var store = new RecordStore(campus);
        var voided = JsonNode.Parse(await store.Http.GetStringAsync(
            new Uri("/xapi/statements?verb=http://adlnet.gov/expapi/verbs/voided", UriKind.Relative), TestContext.Current.CancellationToken))!;
        var taken = voided["statements"]!.AsArray().ShouldHaveSingleItem()!["object"]!["id"];
        (await store.Http.GetStringAsync(new Uri($"/xapi/statements?voidedStatementId={taken}", UriKind.Relative), TestContext.Current.CancellationToken))
            .ShouldContain("registered");
    }

    [Fact]
    public async Task What_is_kept_of_her_is_given_and_erased_with_both_registrations()
    {
        await using var campus = await CampusHost.StartNewAsync();
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student);
        await NextEdition.PublishAsync(campus, "aanvulling", (First.Id, NextEdition.AddText));
        await student.Visitor.PressAsync(await student.Visitor.GetAsync(Url), "button[value=overstappen]");

        var given = JsonNode.Parse((await student.Visitor.GetAsync("/account/mijn-gegevens")).Text)!["Cursussen en voortgang"]!.AsArray();
        given.Count.ShouldBe(2);
        ((string)given[1]!["overgestapt van"]!).ShouldBe((string)given[0]!["nummer"]!);
        given[0]!["overgestapt op"].ShouldNotBeNull();

        using var store = new RecordStore(campus);
        var actor = (string)(await store.OfRegistrationAsync(student.Registration))[0]["actor"]!["account"]!["name"]!;
        await using var scope = campus.Services.CreateAsyncScope();
        var erase = scope.ServiceProvider.GetServices<ICampusCommand>().Single(command => command.Name == "erase");
        await using var said = new StringWriter();
        (await erase.RunAsync([actor], said, TestContext.Current.CancellationToken)).ShouldBe(0);
        (await student.Visitor.GetAsync("/mijn")).Words.ShouldNotContain("Gespreksvoering");
    }

    private static async Task TakeAsync(Student student)
    {
        await student.SendAsync(await student.OpenAsync(First, First.Activities[0]));
        foreach (var question in First.Activities.Where(activity => activity.IsQuestion))
        {
            await student.AnswerAsync(First, question, question.Right);
        }
    }

    // Her last act, from another device, is stored in the moment between her click and the move.
    private sealed class CompletesFirst(CampusDb db, TimeProvider time) : IDomainEventHandler<StatementsStored>
    {
        public async Task HandleAsync(StatementsStored happened, CancellationToken cancellationToken)
        {
            if (happened.Statements.Any(statement => statement.Json.ToJsonString().Contains("/voorganger", StringComparison.Ordinal)))
            {
                var now = time.GetUtcNow().UtcDateTime;
                await db.Database.ExecuteSqlAsync($"""UPDATE "Registrations" SET "SatisfiedUtc" = {now}""", cancellationToken);
            }
        }
    }
}
