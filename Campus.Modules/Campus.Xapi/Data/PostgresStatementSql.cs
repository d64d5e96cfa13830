using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Campus.Xapi.Data;

internal sealed class PostgresStatementSql : StatementSql
{
    // Any number will do, as long as nobody else locks it: "xapi" in ASCII.
    private const string WriterLock = "2019651689";

    private const string LockSql = $"SELECT pg_advisory_xact_lock({WriterLock})";

    // A statement of its own: its snapshot must be younger than the lock.
    private const string LastSql =
        """
        SELECT coalesce(last."Seq", 0), coalesce(last."Stored", '0001-01-01 00:00:00Z'), clock_timestamp()
        FROM (VALUES (1)) AS one LEFT JOIN (SELECT "Seq", "Stored" FROM "Statements" ORDER BY "Seq" DESC LIMIT 1) last ON true
        """;

    private const string InsertSql =
        """
        INSERT INTO "Statements"
            ("Seq", "Id", "Stored", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "RefersTo", "Voids", "Json")
        SELECT * FROM unnest(@seq, @id, @stored, @actor, @verb, @activity, @authority, @registration, @refersTo, @voids, @json)
        ON CONFLICT ("Id") DO NOTHING
        RETURNING "Seq"
        """;

    private const string InsertAgentsSql =
        """
        INSERT INTO "StatementAgents" ("AgentKey", "Seq") SELECT * FROM unnest(@agent, @seq)
        """;

    private const string TextsSql =
        """
        SELECT "Id", "Json" FROM "Statements" WHERE "Id" = ANY (@ids)
        """;

    // While this shares the lock no writer holds it, and one that comes after reads a later clock. Otherwise the last
    // statement tells: they become visible in the order of their moments.
    private const string ConsistentSql =
        $"""
        SELECT CASE
            WHEN pg_try_advisory_xact_lock_shared({WriterLock}) THEN clock_timestamp()
            ELSE coalesce((SELECT max("Stored") FROM "Statements"), clock_timestamp() - interval '1 minute')
        END
        """;

    public override async Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LockSql));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LastSql));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new StorePosition(reader.GetInt64(0), reader.GetDateTime(1), reader.GetDateTime(2));
    }

    public override async Task<IReadOnlySet<long>> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken)
    {
        var added = new HashSet<long>(statements.Count);
        await using (var command = (NpgsqlCommand)db.Command(InsertSql))
        {
            Add(command, "seq", NpgsqlDbType.Bigint, statements, statement => statement.Seq);
            Add(command, "id", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Id);
            Add(command, "stored", NpgsqlDbType.TimestampTz, statements, statement => statement.Stored);
            Add(command, "actor", NpgsqlDbType.Bigint, statements, statement => statement.Draft.ActorKey);
            Add(command, "verb", NpgsqlDbType.Bigint, statements, statement => statement.Draft.VerbKey);
            Add(command, "activity", NpgsqlDbType.Bigint, statements, statement => statement.Draft.ActivityKey);
            Add(command, "authority", NpgsqlDbType.Bigint, statements, statement => statement.Draft.AuthorityKey);
            Add(command, "registration", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Registration);
            Add(command, "refersTo", NpgsqlDbType.Uuid, statements, statement => statement.Draft.RefersTo);
            Add(command, "voids", NpgsqlDbType.Boolean, statements, statement => statement.Draft.Voids);
            Add(command, "json", NpgsqlDbType.Text, statements, statement => statement.Text);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                added.Add(reader.GetInt64(0));
            }
        }
        await InsertAgentsAsync(db, statements, added, cancellationToken);
        return added;
    }

    public override async Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = (NpgsqlCommand)db.Command(TextsSql);
        Add(command, "ids", NpgsqlDbType.Uuid, ids, id => id);
        return await TextsById.ReadAsync(command, cancellationToken);
    }

    public override async Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Command(ConsistentSql);
        return (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task InsertAgentsAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, HashSet<long> added, CancellationToken cancellationToken)
    {
        var agents = statements
            .Where(statement => added.Contains(statement.Seq))
            .SelectMany(statement => statement.Draft.OtherAgents, (statement, agent) => (Agent: agent, statement.Seq))
            .ToList();
        if (agents.Count > 0)
        {
            await using var command = (NpgsqlCommand)db.Command(InsertAgentsSql);
            Add(command, "agent", NpgsqlDbType.Bigint, agents, row => row.Agent);
            Add(command, "seq", NpgsqlDbType.Bigint, agents, row => row.Seq);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static void Add<TRow, TValue>(
        NpgsqlCommand command, string name, NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
    }
}
