using System.Data.Common;
using System.Text.Json;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

internal sealed class SqliteStatementSql(TimeProvider time, WriterActivity writer) : StatementSql
{
    // A group of statements touches pages all over the indexes: with room for them in memory and in the log, a page is
    // written to the file once for many groups.
    private const string RoomSql = "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8000;";

    private const string LastSql =
        """
        SELECT coalesce(max("Stored"), 0) FROM "Statements"
        """;

    private const string ReferredToSql =
        """
        SELECT EXISTS (
            SELECT 1 FROM json_each(@ids) added JOIN "StatementReferences" r ON r."TargetId" = added.value)
        """;

    private const string TextsSql =
        """
        SELECT s."Id", s."Json"
        FROM json_each(@ids) wanted
        JOIN "StatementIds" i ON i."Id" = wanted.value JOIN "Statements" s ON s."Stored" = i."Stored"
        """;

    // BEGIN IMMEDIATE, with which CampusDb starts every transaction, is the lock.
    public override async Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Command(RoomSql);
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = LastSql;
        var last = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return new StorePosition(last, Moment.Of(time.GetUtcNow().UtcDateTime));
    }

    public override async Task<Inserted> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken)
    {
        await using var insert = new SqliteInsert(db);
        var added = new HashSet<long>(statements.Count);
        foreach (var statement in statements)
        {
            if (await insert.AddAsync(statement, cancellationToken))
            {
                added.Add(statement.Stored);
            }
        }
        await using var command = db.Command(ReferredToSql);
        command.Add("@ids", Ids(statements.Select(statement => statement.Draft.Id)));
        var referredTo = (long)(await command.ExecuteScalarAsync(cancellationToken))! == 1;
        return new Inserted(added, referredTo);
    }

    public override async Task MentionAsync(
        CampusDb db, IReadOnlyList<MentionedIn> rows, CancellationToken cancellationToken)
    {
        await using var insert = new SqliteInsert(db);
        foreach (var row in rows)
        {
            await insert.AddAsync(row, cancellationToken);
        }
    }

    public override async Task AliasAsync(
        CampusDb db, IReadOnlyList<Alias> aliases, CancellationToken cancellationToken)
    {
        await using var insert = new SqliteAliasInsert(db);
        foreach (var alias in aliases)
        {
            await insert.AddAsync(alias, cancellationToken);
        }
    }

    public override async Task ReferAsync(
        CampusDb db, IReadOnlyList<Reference> references, CancellationToken cancellationToken)
    {
        await using var insert = new SqliteInsert(db);
        foreach (var reference in references)
        {
            await insert.AddAsync(reference, cancellationToken);
        }
    }

    public override async Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = db.Command(TextsSql);
        command.Add("@ids", Ids(ids));
        return await TextsById.ReadAsync(command, cancellationToken);
    }

    // One process serves a SQLite file, so what it knows of itself is all there is to know.
    public override Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken) =>
        Task.FromResult(writer.ConsistentThrough());

    public override async Task<StoreState> ReadAsync(
        DbCommand search, long reach, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        var consistent = writer.ConsistentThrough();
        await using var reader = await search.ExecuteReaderAsync(cancellationToken);
        await TakeAsync(reader, take, cancellationToken);
        return new StoreState(consistent, null);
    }

    public override string IsOneOf(DbCommand command, string name, IReadOnlyCollection<long> values)
    {
        command.Add(name, JsonSerializer.Serialize(values));
        return $"IN (SELECT value FROM json_each({name}))";
    }

    // All in one table.
    public override Task<Windows> WindowsAsync(
        CampusDb db, long from, long to, bool ascending, CancellationToken cancellationToken) =>
        Task.FromResult(new Windows([new TimeWindow(from, to)], Moment.Latest));

    public override async Task<Searching> SearchAsync(CampusDb db, CancellationToken cancellationToken)
    {
        var open = await OpenConnection.OfAsync(db, cancellationToken);
        return new Searching(db.Database.GetDbConnection(), open);
    }

    public override string Unindexed(string column) => "+" + column;

    // As the provider writes them.
    private static string Ids(IEnumerable<Guid> ids) => JsonSerializer.Serialize(ids.Select(id => id.ToString("D").ToUpperInvariant()));
}
