using System.Data.Common;
using System.Globalization;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Campus.Xapi.Data;

internal sealed class PostgresStatementSql(TimeProvider time, PostgresSearches searches) : StatementSql
{
    // Any number will do, as long as nobody else locks it: "xapi" in ASCII.
    private const string WriterLock = "2019651689";

    internal const string LockSql = $"SELECT pg_advisory_xact_lock({WriterLock})";

    // A statement of its own: its snapshot must be younger than the lock. What this process has seen before tells which
    // months need no look.
    private const string LastSql =
        """
        SELECT
            coalesce((SELECT "Stored" FROM "Statements" WHERE "Stored" >= $1 ORDER BY "Stored" DESC LIMIT 1), 0),
            (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
        """;

    private const string TextsSql =
        """
        SELECT s."Id", s."Json" FROM "StatementIds" i JOIN "Statements" s ON s."Stored" = i."Stored" WHERE i."Id" = ANY (@ids)
        """;

    // While this shares the lock no writer holds it, and one that comes after reads a later clock. Otherwise the last
    // statement tells: they become visible in the order of their moments. No writer holds the lock for a minute.
    private const string ConsistentThrough =
        $"""
        CASE
            WHEN pg_try_advisory_xact_lock_shared({WriterLock}) THEN clock_timestamp()
            ELSE greatest(
                (SELECT to_timestamp("Stored" / 1000000.0) FROM "Statements" WHERE "Stored" >= @floor ORDER BY "Stored" DESC LIMIT 1),
                clock_timestamp() - interval '1 minute')
        END
        """;

    private const string LaterSql =
        """
        SELECT "Stored" FROM "Statements" WHERE "Stored" >
        """;

    private const string FirstSql =
        """
        SELECT "Stored" FROM "Statements" ORDER BY "Stored" LIMIT 1
        """;

    private static readonly TimeSpan LongestClockDifference = TimeSpan.FromHours(1);

    private long lastSeen;
    private long firstSeen;
    private long beyondSeen;

    public override async Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var batch = PostgresRows.Batch(db);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LockSql));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LastSql) { Parameters = { new() { Value = Volatile.Read(ref lastSeen) } } });
        await batch.PrepareAsync(cancellationToken);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var position = new StorePosition(reader.GetInt64(0), reader.GetInt64(1));
        Volatile.Write(ref lastSeen, position.Stored);
        return position;
    }

    public override Task<Inserted> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken) =>
        PostgresInsert.InsertAsync(db, statements, cancellationToken);

    public override Task MentionAsync(
        CampusDb db, IReadOnlyList<MentionedIn> rows, CancellationToken cancellationToken) =>
        PostgresRows.MentionAsync(db, rows, cancellationToken);

    public override Task AliasAsync(CampusDb db, IReadOnlyList<Alias> aliases, CancellationToken cancellationToken) =>
        PostgresRows.AliasAsync(db, aliases, cancellationToken);

    public override Task ReferAsync(
        CampusDb db, IReadOnlyList<Reference> references, CancellationToken cancellationToken) =>
        PostgresRows.ReferAsync(db, references, cancellationToken);

    public override async Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = db.Command(TextsSql);
        command.Add("ids", ids.ToArray());
        return await TextsById.ReadAsync(command, cancellationToken);
    }

    public override async Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Command($"SELECT {ConsistentThrough}");
        command.Add("floor", ConsistentFloor());
        await command.PrepareAsync(cancellationToken);
        return (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    // Both questions go in one message. Each is a transaction of its own: the lock is gone, and no writer waits for it,
    // while the search runs.
    public override async Task<StoreState> ReadAsync(
        DbCommand search, long reach, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)search.Connection!) { EnableErrorBarriers = true };
        var state = new NpgsqlBatchCommand(StateSql(reach)) { Parameters = { new("floor", ConsistentFloor()) } };
        batch.BatchCommands.Add(state);
        var question = new NpgsqlBatchCommand(search.CommandText);
        foreach (NpgsqlParameter parameter in search.Parameters)
        {
            question.Parameters.Add(parameter.Clone());
        }
        batch.BatchCommands.Add(question);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var beyond = await reader.IsDBNullAsync(1, cancellationToken) ? default(long?) : reader.GetInt64(1);
        var found = new StoreState(reader.GetDateTime(0), beyond);
        Volatile.Write(ref beyondSeen, Math.Max(Volatile.Read(ref beyondSeen), beyond ?? 0));
        await reader.NextResultAsync(cancellationToken);
        await TakeAsync(reader, take, cancellationToken);
        return found;
    }

    // How far windows reach stands in the text: the plan then has the months after that only, which are empty unless a
    // clock was wrong.
    private static string StateSql(long reach) => string.Create(
        CultureInfo.InvariantCulture,
        $"SELECT {ConsistentThrough}, ({LaterSql} {reach} ORDER BY \"Stored\" DESC LIMIT 1)");

    private long ConsistentFloor() => Moment.Of(time.GetUtcNow().UtcDateTime - LongestClockDifference);

    // Months that nothing is stored in yet cost time in each plan that names them.
    public override async Task<Windows> WindowsAsync(
        CampusDb db, long from, long to, bool ascending, CancellationToken cancellationToken)
    {
        var expected = Moment.Of(time.GetUtcNow().UtcDateTime + LongestClockDifference);
        var last = Math.Max(expected, Volatile.Read(ref beyondSeen));
        var reach = TimeWindows.WholeMonths(new TimeWindow(last, last)).To;
        var first = Math.Max(from, await FirstAsync(db, cancellationToken));
        var (newest, end) = (Math.Min(to, last), Math.Min(to, reach));
        var windows = ascending ? TimeWindows.Forward(first, newest, end) : TimeWindows.Back(newest, first, end);
        return new Windows(windows, reach);
    }

    public override string IsOneOf(DbCommand command, string name, IReadOnlyCollection<long> values)
    {
        command.Add(name, values.ToArray());
        return $"= ANY ({name})";
    }

    public override Task<Searching> SearchAsync(CampusDb db, CancellationToken cancellationToken) => searches.OpenAsync(db, cancellationToken);

    // The planner knows how much each index finds.
    public override string Unindexed(string column) => column;

    // Nothing is ever stored before the first one, so it is asked for once.
    private async Task<long> FirstAsync(CampusDb db, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref firstSeen) is var known and > 0)
        {
            return known;
        }
        await using var open = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(FirstSql);
        var first = (long?)await command.ExecuteScalarAsync(cancellationToken) ?? 0;
        Volatile.Write(ref firstSeen, first);
        return first == 0 ? Moment.Of(time.GetUtcNow().UtcDateTime - LongestClockDifference) : first;
    }
}
