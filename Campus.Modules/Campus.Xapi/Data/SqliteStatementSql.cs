using System.Data.Common;
using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Storing;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Data;

internal sealed class SqliteStatementSql(TimeProvider time, WriterActivity writer) : StatementSql
{
    // A group of statements touches pages all over the indexes: with room for them in memory and in the log, a page is
    // written to the file once for many groups.
    private const string RoomSql = "PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=8000;";

    private const string LastSql =
        """
        SELECT "Seq", "Stored" FROM "Statements" ORDER BY "Seq" DESC LIMIT 1
        """;

    private const string InsertAgentSql =
        """
        INSERT INTO "StatementAgents" ("AgentKey", "Seq") VALUES (@agent, @seq)
        """;

    private const string TextsSql =
        """
        SELECT statement."Id", statement."Json"
        FROM json_each(@ids) wanted JOIN "Statements" statement ON statement."Id" = wanted.value
        """;

    // BEGIN IMMEDIATE, with which CampusDb starts every transaction, is the lock.
    public override async Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Command(RoomSql);
        await command.ExecuteNonQueryAsync(cancellationToken);
        command.CommandText = LastSql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return await reader.ReadAsync(cancellationToken)
            ? new StorePosition(reader.GetInt64(0), DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc), now)
            : new StorePosition(0, DateTime.MinValue, now);
    }

    public override async Task<IReadOnlySet<long>> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken)
    {
        await using var insert = new SqliteInsert(db);
        var added = new HashSet<long>(statements.Count);
        foreach (var statement in statements)
        {
            if (await insert.AddAsync(statement, cancellationToken))
            {
                added.Add(statement.Seq);
            }
        }
        await InsertAgentsAsync(db, statements, added, cancellationToken);
        return added;
    }

    public override async Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = db.Command(TextsSql);
        command.Add("@ids", JsonSerializer.Serialize(ids.Select(id => id.ToString("D").ToUpperInvariant())));
        return await TextsById.ReadAsync(command, cancellationToken);
    }

    // One process serves a SQLite file, so what it knows of itself is all there is to know.
    public override Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken) =>
        Task.FromResult(writer.ConsistentThrough());

    private static async Task InsertAgentsAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, HashSet<long> added, CancellationToken cancellationToken)
    {
        DbCommand? command = null;
        foreach (var statement in statements)
        {
            foreach (var agent in statement.Draft.OtherAgents.Where(_ => added.Contains(statement.Seq)))
            {
                command ??= db.Command(InsertAgentSql);
                command.Parameters.Clear();
                command.Add("@agent", agent);
                command.Add("@seq", statement.Seq);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        if (command is not null)
        {
            await command.DisposeAsync();
        }
    }
}
