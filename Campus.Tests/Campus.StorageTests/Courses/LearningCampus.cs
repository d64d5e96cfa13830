using Campus.Courses;
using Campus.Courses.Activities.Question;
using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Rebuild;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;
using Campus.TestKit;
using Campus.Xapi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Courses;

/// <summary>A whole campus, used as another module uses it: by the contracts of Courses.</summary>
internal sealed class LearningCampus : IAsyncDisposable
{
    public const string CourseId = "cursus-gespreksvoering";

    private readonly CampusHost campus;

    private LearningCampus(CampusHost campus) => this.campus = campus;

    public TestClock Clock => campus.Clock;

    public static async Task<LearningCampus> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? services = null) =>
        new(await CampusHost.StartNewAsync(new CampusSettings { Provider = provider }, services));

    /// <summary>Works with one service in a scope of its own, as one request does.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = campus.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> EnrolmentsAsync<T>(Func<IEnrolments, Task<T>> work) => WithAsync(work);

    public async Task<Enrolled> EnrolAsync(string person, EnrolmentGroup? group = null) =>
        (await EnrolmentsAsync(enrolments => enrolments.EnrolAsync(person, CourseId, group))).ShouldNotBeNull();

    public Task<string> PersonAsync(Member member) => WithAsync<CampusDb, string>(db =>
        db.Database.SqlQuery<string>($"""SELECT "Id" AS "Value" FROM "Users" WHERE "Email" = {member.Email}""").SingleAsync());

    public Task<Registration> RegistrationAsync(Guid id) =>
        WithAsync<CampusDb, Registration>(db => db.Set<Registration>().AsNoTracking().SingleAsync(row => row.Id == id));

    /// <summary>Does the first activities of the course, which are a text and questions.</summary>
    public async Task LearnAsync(Guid registration, int activities = 1, int from = 0)
    {
        var row = await RegistrationAsync(registration);
        var course = (await WithAsync<CourseLibrary, Course?>(library => library.FindAsync(row.VersionId, default).AsTask()))!;
        var mint = campus.Services.GetRequiredService<Mint>();
        foreach (var activity in course.Lessons[0].Activities.Skip(from).Take(activities))
        {
            var at = Clock.GetUtcNow().UtcDateTime;
            Act act = activity is QuestionActivity question
                ? new AnswerAct(activity.Id, at, [.. question.Answers.Where(answer => answer.Correct).Select(answer => answer.Id)])
                : new ReadAct(activity.Id, at);
            var statement = mint.Of(Guid.CreateVersion7(), act, course, course.Find(activity.Id)!, null, row.ToLearner(), null);
            await WithAsync<IStatementStore, StatementOutcome>(store => store.StoreAsync([statement]));
        }
    }

    public async Task<string> ProgressAsync(string argument)
    {
        await using var scope = campus.Services.CreateAsyncScope();
        var command = scope.ServiceProvider.GetServices<ICampusCommand>().Single(candidate => candidate.Name == "progress");
        await using var output = new StringWriter();
        await command.RunAsync([argument], output, CancellationToken.None);
        return output.ToString().Trim();
    }

    /// <summary>Does one run of what works out the modules of registrations from before.</summary>
    public async Task WorkAsync()
    {
        await using var scope = campus.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<ModuleUpkeep>(scope.ServiceProvider).RunAsync(CancellationToken.None);
    }

    public Task ExecuteAsync(FormattableString sql) => WithAsync<CampusDb, int>(db => db.Database.ExecuteSqlAsync(sql));

    public ValueTask DisposeAsync() => campus.DisposeAsync();
}
