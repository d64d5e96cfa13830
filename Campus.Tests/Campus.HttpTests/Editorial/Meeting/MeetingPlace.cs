using Campus.Platform;
using Campus.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.HttpTests.Editorial.Meeting;

/// <summary>A campus on one database, where two people can be at the same moment.</summary>
internal sealed class MeetingPlace : IAsyncDisposable
{
    // The other may also wait for what only this process knows of, such as the stamps that the first one is reading.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HeldTransaction transaction;
    private readonly DatabaseProvider provider;

    private MeetingPlace(
        DatabaseProvider provider, CampusHost campus, HeldTransaction transaction, Visitor roos, Visitor bas)
    {
        (this.provider, this.transaction) = (provider, transaction);
        (Campus, Roos, Bas) = (campus, roos, bas);
    }

    public CampusHost Campus { get; }

    public Visitor Roos { get; }

    public Visitor Bas { get; }

    public static async Task<MeetingPlace> OpenAsync(DatabaseProvider provider)
    {
        var transaction = new HeldTransaction();
        var campus = await CampusHost.StartNewAsync(
            new CampusSettings { Provider = provider },
            services => services.ConfigureDbContext<CampusDb>(options => options.AddInterceptors(transaction)));
        var (roos, bas) = (await campus.VisitAsync(Cast.Roos), await campus.VisitAsync(Cast.Bas));
        return new(provider, campus, transaction, roos, bas);
    }

    /// <summary>
    /// Lets one act begin, holds its transaction before a statement, lets another act run until it is done or has to
    /// wait, and then lets both end. False when the first act has no such statement: then it was done before the other.
    /// </summary>
    public async Task<bool> MeetAsync(string contentItemId, int statement, Func<Task> one, Func<Task> other)
    {
        transaction.Hold(contentItemId, statement);
        var first = one();
        var isHeld = await Task.WhenAny(transaction.Reached, first) != first;
        // Whoever waits on SQLite keeps her thread.
        var second = Task.Run(other);
        if (isHeld)
        {
            await Task.WhenAny(second, WaitsAsync(second), Task.Delay(Patience));
        }
        transaction.Release();
        await Task.WhenAll(first, second);
        return isHeld;
    }

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Campus.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Lets the moment come for which an item is planned.</summary>
    public Task ComeDueAsync(string contentItemId)
    {
        var past = Campus.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return WithAsync<CampusDb, int>(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE "ScheduledChanges" SET "PublishUtc" = {past} WHERE "ContentItemId" = {contentItemId}"""));
    }

    /// <summary>Publishes what is due, as the campus does every minute.</summary>
    public async Task RunScheduleAsync()
    {
        await using var scope = Campus.Services.CreateAsyncScope();
        await new global::Campus.Editorial.Startup().BackgroundWork
            .Select(kind => (IRecurringWork)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kind))
            .Single(work => work.Name == "contents-schedule").RunAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        Roos.Dispose();
        Bas.Dispose();
        await Campus.DisposeAsync();
    }

    // On SQLite whoever begins a transaction waits for the one that is held; PostgreSQL knows who waits for a lock.
    private Task WaitsAsync(Task second) => provider == DatabaseProvider.Sqlite
        ? transaction.OtherBegins
        : WithAsync<CampusDb, bool>(async db =>
        {
            FormattableString waiting = $"""
                SELECT count(*)::int AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'
                """;
            while (!second.IsCompleted && await db.Database.SqlQuery<int>(waiting).SingleAsync() == 0)
            {
                await Task.Delay(10);
            }
            return true;
        });
}
