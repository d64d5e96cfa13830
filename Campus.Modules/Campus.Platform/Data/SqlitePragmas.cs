using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Campus.Platform;

/// <summary>
/// Sets what durability and concurrency need, once on every real SQLite connection: the pool gives the same one out
/// again and again, and five pragmas on each query would cost more than the query.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // synchronous=FULL: what was acknowledged must survive a power cut, which NORMAL does not promise in WAL mode.
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; PRAGMA temp_store=MEMORY;";

    private readonly ConditionalWeakTable<object, object> prepared = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    // The pragmas touch no disk but for the first connection's journal mode: nothing to wait for.
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private void Prepare(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || prepared.TryGetValue(handle, out _))
        {
            return;
        }
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        prepared.TryAdd(handle, this);
    }
}
