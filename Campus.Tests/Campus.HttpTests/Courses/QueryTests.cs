using System.Data.Common;
using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
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
        await using var campus = await CampusHost.StartNewAsync(
            services: services => services.ConfigureDbContext<CampusDb>(options => options.AddInterceptors(counter)));
        using var student = await Student.EnrolAsync(campus);
        var lesson = CourseBook.Lessons[0];
        var question = lesson.Activities.First(activity => activity.IsQuestion);
        string[] urls =
        [
            "/", "/cursussen", "/cursussen?q=gesprek&thema=thema-gesprek", CourseBook.Url, "/mijn", "/groepen",
            "/groepen/gespreksvoering-utrecht",
            student.UrlOf(lesson, question), $"/leren/{student.Registration}/{lesson.Id}/klaar",
        ];
        var all = 0;
        foreach (var url in urls)
        {
            await student.Visitor.GetAsync(url);
            var queries = await counter.CountAsync(() => student.Visitor.GetAsync(url));
            queries.Count.ShouldBeLessThanOrEqualTo(Most, $"{url}:\n{string.Join('\n', queries)}");
            all += queries.Count;
        }
        all.ShouldBeGreaterThan(urls.Length / 2, "a counter that counts nothing proves nothing");
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        private static readonly string[] OnTheClock = ["OutboxMessages", "WorkLeases", "ForwardingTargets"];

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
                // The outbox, work and forwarding look at the clock, not at the page.
                return [.. queries.Where(query => !OnTheClock.Any(query.Contains))];
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
