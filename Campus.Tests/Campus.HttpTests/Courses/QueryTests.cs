using System.Data.Common;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Courses;

/// <summary>No page of learning asks the database more than six times.</summary>
public sealed class QueryTests
{
    private const int Most = 6;

    [Fact]
    public async Task Pages_ask_at_most_six_queries()
    {
        var counter = new QueryCounter();
        await using var campus = await CampusHost.StartNewAsync(services: services => services.AddSingleton<IInterceptor>(counter));
        using var student = await Student.EnrolAsync(campus);
        var lesson = CourseBook.Lessons[0];
        var question = lesson.Activities.First(activity => activity.IsQuestion);
        string[] urls =
        [
            "/", "/cursussen", "/cursussen?q=gesprek&thema=thema-gesprek", CourseBook.Url, "/mijn",
            student.UrlOf(lesson, question), $"/leren/{student.Registration}/{lesson.Id}/klaar",
        ];
        foreach (var url in urls)
        {
            await student.Visitor.GetAsync(url);
            var queries = await counter.CountAsync(() => student.Visitor.GetAsync(url));
            queries.Count.ShouldBeLessThanOrEqualTo(Most, $"{url}:\n{string.Join('\n', queries)}");
        }
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        private readonly List<string> queries = [];

        public async Task<IReadOnlyList<string>> CountAsync(Func<Task> work)
        {
            lock (queries)
            {
                queries.Clear();
            }
            await work();
            lock (queries)
            {
                // The outbox and the stamps look at the clock, not at the page.
                return [.. queries.Where(query => !query.Contains("OutboxMessages") && !query.Contains("WorkLeases"))];
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
