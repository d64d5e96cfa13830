using System.Data.Common;
using Campus.Courses;
using Campus.Courses.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.StorageTests.Courses;

/// <summary>How far many people are is asked of the database at once.</summary>
public sealed class ManyPeopleTests
{
    private const int People = 500;
    private const int MostForOutline = 6;

    [Theory, Both]
    public async Task Five_hundred_people_with_their_modules_take_one_query_whichever_way_they_are_asked_for(DatabaseProvider provider)
    {
        var counter = new QueryCounter();
        await using var campus = await LearningCampus.StartAsync(provider, services =>
            services.ConfigureDbContext<CampusDb>(options => options.AddInterceptors(counter)));
        var ids = await FillAsync(campus);

        counter.Forget();
        var ofGroup = await campus.EnrolmentsAsync(enrolments => enrolments.OfGroupAsync("cohort", "groep"));
        var found = await campus.EnrolmentsAsync(enrolments => enrolments.FindAsync(ids));
        var ofPeople = await campus.EnrolmentsAsync(enrolments => enrolments.OfPeopleAsync([.. ofGroup.Select(standing => standing.PersonId)]));
        counter.Queries.Count.ShouldBe(3, string.Join('\n', counter.Queries));

        // A course that nobody asked for before, read from the start.
        counter.Forget();
        var outline = await campus.WithAsync<ICourses, CourseOutline?>(courses => courses.OutlineAsync(LearningCampus.CourseId));
        counter.Queries.Count.ShouldBeInRange(1, MostForOutline, string.Join('\n', counter.Queries));
        new[] { ofGroup.Count, found.Count, ofPeople.Count }.ShouldAllBe(count => count == People);
        found.Values.ShouldAllBe(standing => standing.Modules.Count == 1 && standing.Modules[0].LessonsDone == 2);
        outline!.Modules.Count.ShouldBe(3);
    }

    private static Task<List<string>> FillAsync(LearningCampus campus) => campus.WithAsync<CampusDb, List<string>>(async db =>
    {
        var now = campus.Clock.GetUtcNow().UtcDateTime;
        List<string> ids = [];
        for (var number = 0; number < People; number++)
        {
            var group = new EnrolmentGroup("cohort", "groep", $"aanmelding-{number}");
            ids.Add(IdGenerator.NewId());
            db.Add(new Enrolment { Id = ids[^1], PersonId = $"persoon-{number}", CourseId = LearningCampus.CourseId, CreatedUtc = now, Group = group });
            db.Add(new Registration
            {
                Id = Guid.CreateVersion7(), EnrolmentId = ids[^1], PersonId = $"persoon-{number}", ActorId = $"actor-{number}",
                CourseId = LearningCampus.CourseId, VersionId = "versie", CourseTitle = "Gespreksvoering", CreatedUtc = now, LastUtc = now, Group = group,
                Modules = """[{"Id":"module","Done":2,"ToDo":5,"At":null}]""",
            });
        }
        await db.SaveChangesAsync();
        return ids;
    });

    private sealed class QueryCounter : DbCommandInterceptor
    {
        private static readonly string[] OnTheClock = ["OutboxMessages", "WorkLeases", "ForwardingTargets"];

        private readonly List<string> queries = [];

        // The outbox, work and forwarding look at the clock, not at people.
        public IReadOnlyList<string> Queries
        {
            get
            {
                lock (queries)
                {
                    return [.. queries.Where(query => !OnTheClock.Any(query.Contains))];
                }
            }
        }

        public void Forget()
        {
            lock (queries)
            {
                queries.Clear();
            }
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            lock (queries)
            {
                queries.Add(command.CommandText);
            }
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
