using System.Net;
using Campus.Contents;
using Campus.Courses;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>Other modules hear of an enrolment and of what is satisfied once, in the transaction of the act.</summary>
public sealed class NewsTests
{
    private static readonly BookLesson Lesson = CourseBook.Lessons[0];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_is_satisfied_is_told_once_also_after_a_rebuild_and_a_new_version(DatabaseProvider provider)
    {
        await using var campus = await StartAsync(provider);
        await NextEdition.ShortenAsync(campus, lessons: 1);
        using var student = await Student.EnrolAsync(campus);
        News(campus).ShouldBe(["enrolled in cursus-gespreksvoering"]);

        await TakeAsync(student);
        News(campus).ShouldBe(["enrolled in cursus-gespreksvoering", "satisfied gespreksvoering-m1", "satisfied cursus-gespreksvoering"]);

        await ProgressAsync(campus, "rebuild");
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, NextEdition.AddText));
        var question = Lesson.Activities.First(activity => activity.IsQuestion);
        await student.AnswerAsync(Lesson, question, question.Right);
        News(campus).Count.ShouldBe(3);
        (await ProgressAsync(campus, "verify")).ShouldBe("1 registrations, 0 rows differ");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_module_that_was_done_before_moving_on_is_not_told_again_when_its_addition_is_done(DatabaseProvider provider)
    {
        await using var campus = await StartAsync(provider);
        await OnlyAsync(campus, "gespreksvoering-m1", Lesson.Id);
        using var student = await Student.EnrolAsync(campus);
        await TakeAsync(student);
        News(campus).ShouldBe(["enrolled in cursus-gespreksvoering", "satisfied gespreksvoering-m1"]);
        await NextEdition.PublishAsync(campus, "aanvulling", (Lesson.Id, NextEdition.AddText));

        await student.Visitor.PressAsync(await student.Visitor.GetAsync($"{CourseBook.Url}/nieuwe-versie"), "button[value=overstappen]");
        var lesson = await student.Visitor.GetAsync((await student.Visitor.GetAsync(CourseBook.Url)).Find(".pc-actions a[href^='/leren/']").GetAttribute("href")!);
        await student.Visitor.SubmitAsync(await student.Visitor.GetAsync(Added(lesson)), "form[data-act]");

        (await student.Visitor.GetAsync(CourseBook.Url)).Words.ShouldContain("Afgerond");
        News(campus).ShouldBe(["enrolled in cursus-gespreksvoering", "satisfied gespreksvoering-m1"]);
        (await ProgressAsync(campus, "verify")).ShouldBe("2 registrations, 0 rows differ");
    }

    [Fact]
    public async Task An_act_is_not_kept_when_who_hears_of_it_fails()
    {
        await using var campus = await StartAsync(DatabaseProvider.Sqlite);
        await NextEdition.ShortenAsync(campus, lessons: 1);
        using var student = await Student.EnrolAsync(campus);
        var last = Lesson.Activities[^1];
        await TakeAsync(student, Lesson.Activities.SkipLast(1));
        var before = await student.StatementsAsync();
        var witness = campus.Services.GetRequiredService<Witness>();

        witness.Fails = true;
        var page = await student.OpenAsync(Lesson, last);
        (await student.SendAsync(page, last.IsQuestion ? last.Right : [])).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await student.StatementsAsync()).ShouldBe(before);

        witness.Fails = false;
        await TakeAsync(student, [last]);
        witness.Told.ShouldBe(["enrolled in cursus-gespreksvoering", "satisfied gespreksvoering-m1", "satisfied cursus-gespreksvoering"]);
    }

    private static Task<CampusHost> StartAsync(DatabaseProvider provider) => CampusHost.StartNewAsync(
        new CampusSettings { Provider = provider },
        services => services.AddSingleton<Witness>()
            .AddScoped<IDomainEventHandler<EnrolmentMade>, Listener>()
            .AddScoped<IDomainEventHandler<ModuleSatisfied>, Listener>()
            .AddScoped<IDomainEventHandler<CourseSatisfied>, Listener>());

    private static List<string> News(CampusHost campus) => campus.Services.GetRequiredService<Witness>().Told;

    private static async Task TakeAsync(Student student, IEnumerable<BookActivity>? activities = null)
    {
        foreach (var activity in activities ?? Lesson.Activities)
        {
            var page = await student.OpenAsync(Lesson, activity);
            if (page.Document.QuerySelector("form[data-act]") is not null)
            {
                await student.SendAsync(page, activity.IsQuestion ? activity.Right : []);
            }
        }
    }

    // The first module with one lesson only; the others stay, so that the course is not done with it.
    private static async Task OnlyAsync(CampusHost campus, string module, string lesson)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var contents = scope.ServiceProvider.GetRequiredService<IContentManager>();
        var course = (await contents.GetAsync(NextEdition.CourseId, VersionOptions.DraftRequired))!;
        var modules = course.Nested("Modules");
        var only = modules.First(item => item.ContentItemId == module);
        only.SetNested("Lessons", [.. only.Nested("Lessons").Where(item => item.ContentItemId == lesson)]);
        course.SetNested("Modules", modules);
        (await contents.PublishAsync(course)).Errors.ShouldBeEmpty();
    }

    private static string Added(Page lesson)
    {
        var added = $"{Lesson.Id}-extra-{Lesson.Activities.Count}";
        return $"{string.Concat(lesson.Address.Segments[..3])}{Lesson.Id}/{added}";
    }

    private static async Task<string> ProgressAsync(CampusHost campus, string argument)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICampusCommand>().Single(candidate => candidate.Name == "progress");
        await using var output = new StringWriter();
        await command.RunAsync([argument], output, CancellationToken.None);
        return output.ToString().Trim();
    }

    /// <summary>What was told by transactions that were kept.</summary>
    private sealed class Witness
    {
        public List<string> Told { get; } = [];

        public bool Fails { get; set; }
    }

    private sealed class Listener(Witness witness, CampusDb db)
        : IDomainEventHandler<EnrolmentMade>, IDomainEventHandler<ModuleSatisfied>, IDomainEventHandler<CourseSatisfied>
    {
        public Task HandleAsync(EnrolmentMade happened, CancellationToken cancellationToken) => HearAsync($"enrolled in {happened.CourseId}");

        public Task HandleAsync(ModuleSatisfied happened, CancellationToken cancellationToken) => HearAsync($"satisfied {happened.ModuleId}");

        public Task HandleAsync(CourseSatisfied happened, CancellationToken cancellationToken) => HearAsync($"satisfied {happened.CourseId}");

        private Task HearAsync(string news)
        {
            db.Database.CurrentTransaction.ShouldNotBeNull();
            if (witness.Fails)
            {
                throw new TimeoutException();
            }
            db.AfterCommit(() => witness.Told.Add(news));
            return Task.CompletedTask;
        }
    }
}
