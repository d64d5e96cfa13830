using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Campus.Xapi.Data;

/// <summary>
/// The connections on which PostgreSQL searches. A search is planned once per connection and not for each request, which
/// cost three times what the work itself does. One plan must then do for the rarest agent and for the busiest, and there is
/// one that does: walk the index in the order of the answer and stop at the end of the page. Left to its estimates, the
/// planner takes for a busy agent what is best for a rare one, and sorts all it ever did. So on these connections the other
/// ways are closed to it.
/// </summary>
internal sealed class PostgresSearches : IAsyncDisposable
{
    private const string OnlyWalks =
        "-c plan_cache_mode=force_generic_plan -c enable_sort=off -c enable_bitmapscan=off -c enable_hashjoin=off "
        + "-c enable_mergejoin=off -c enable_material=off -c enable_memoize=off -c jit=off -c max_parallel_workers_per_gather=0";

    // A search keeps a processor busy, here and there: more at once than this only take turns, and some come last each
    // time. Waiting in a row, all are answered in about the same time.
    private static readonly int MostAtOnce = Math.Max(4, 2 * Environment.ProcessorCount);

    // Sizes of pages and months stand in the texts as they are.
    private const int MostTexts = 200;
    private const int PageSize = 64 * 1024;

    private readonly Lock making = new();
    private NpgsqlDataSource? source;

    /// <summary>A connection of the database that <paramref name="db"/> works on.</summary>
    public async Task<Searching> OpenAsync(CampusDb db, CancellationToken cancellationToken)
    {
        var connection = await Source(db).OpenConnectionAsync(cancellationToken);
        return new Searching(connection, connection);
    }

    public ValueTask DisposeAsync() => source?.DisposeAsync() ?? ValueTask.CompletedTask;

    private NpgsqlDataSource Source(CampusDb db)
    {
        lock (making)
        {
            return source ??= NpgsqlDataSource.Create(ConnectionString(db.Database.GetConnectionString()!));
        }
    }

    private static NpgsqlConnectionStringBuilder ConnectionString(string campus)
    {
        // Nothing that searches changes a connection, so there is nothing to put back before the next one; a page fits
        // the buffer.
        var settings = new NpgsqlConnectionStringBuilder(campus)
        {
            MaxAutoPrepare = MostTexts,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            ReadBufferSize = PageSize,
        };
        settings.Options = $"{settings.Options} {OnlyWalks}".Trim();
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostAtOnce);
        return settings;
    }
}
