using System.Data.Common;
using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Campus.Xapi.Data;

internal sealed class PostgresStatementSql : StatementSql
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

    private const string InsertSql =
        """
        WITH fresh AS (
            INSERT INTO "StatementIds" ("Id", "Stored") SELECT * FROM unnest(@id, @stored)
            ON CONFLICT ("Id") DO NOTHING
            RETURNING "Stored"
        ), statements AS (
            INSERT INTO "Statements"
                ("Stored", "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json")
            SELECT s.* FROM unnest(@stored, @id, @actor, @verb, @activity, @authority, @registration, @voids, @json)
                AS s("Stored", "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json")
            JOIN fresh USING ("Stored")
        ), agents AS (
            INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored", "Of")
            SELECT a."AgentKey", a."Related", "Stored", "Stored"
            FROM unnest(@agent, @agentRelated, @agentStored) AS a("AgentKey", "Related", "Stored") JOIN fresh USING ("Stored")
        ), activities AS (
            INSERT INTO "StatementActivities" ("ActivityKey", "Related", "Stored", "Of")
            SELECT a."ActivityKey", a."Related", "Stored", "Stored"
            FROM unnest(@other, @otherRelated, @otherStored) AS a("ActivityKey", "Related", "Stored") JOIN fresh USING ("Stored")
        ), refs AS (
            INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
            SELECT "Stored", r."TargetId", r."Voids"
            FROM unnest(@refStored, @target, @refVoids) AS r("Stored", "TargetId", "Voids") JOIN fresh USING ("Stored")
        )
        SELECT "Stored" FROM fresh
        """;

    // A statement of its own, to see what the insert wrote.
    private const string ReferredToSql =
        """
        SELECT EXISTS (SELECT 1 FROM "StatementReferences" WHERE "TargetId" = ANY (@id))
        """;

    private const string AliasSql =
        """
        INSERT INTO "StatementAliases" ("Stored", "Of", "VerbKey", "Registration")
        SELECT * FROM unnest(@stored, @of, @verb, @registration) ON CONFLICT DO NOTHING
        """;

    private const string ReferSql =
        """
        INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
        SELECT * FROM unnest(@stored, @target, @voids) ON CONFLICT DO NOTHING
        """;

    private const string MentionAgentsSql =
        """
        INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored", "Of")
        SELECT * FROM unnest(@key, @related, @stored, @of) ON CONFLICT DO NOTHING
        """;

    private const string MentionActivitiesSql =
        """
        INSERT INTO "StatementActivities" ("ActivityKey", "Related", "Stored", "Of")
        SELECT * FROM unnest(@key, @related, @stored, @of) ON CONFLICT DO NOTHING
        """;

    private const string TextsSql =
        """
        SELECT s."Id", s."Json" FROM "StatementIds" i JOIN "Statements" s ON s."Stored" = i."Stored" WHERE i."Id" = ANY (@ids)
        """;

    // While this shares the lock no writer holds it, and one that comes after reads a later clock. Otherwise the last
    // statement tells: they become visible in the order of their moments.
    private const string ConsistentSql =
        $"""
        SELECT CASE
            WHEN pg_try_advisory_xact_lock_shared({WriterLock}) THEN clock_timestamp()
            ELSE coalesce(
                (SELECT to_timestamp("Stored" / 1000000.0) FROM "Statements" ORDER BY "Stored" DESC LIMIT 1),
                clock_timestamp() - interval '1 minute')
        END
        """;

    private long lastSeen;

    public override async Task<StorePosition> LockAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var batch = Batch(db);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LockSql));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(LastSql) { Parameters = { new() { Value = Volatile.Read(ref lastSeen) } } });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var position = new StorePosition(reader.GetInt64(0), reader.GetInt64(1));
        Volatile.Write(ref lastSeen, position.Stored);
        return position;
    }

    public override async Task<Inserted> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken)
    {
        await using var batch = Batch(db);
        batch.BatchCommands.Add(Insert(statements));
        var referredTo = new NpgsqlBatchCommand(ReferredToSql);
        Add(referredTo, "id", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Id);
        batch.BatchCommands.Add(referredTo);
        await batch.PrepareAsync(cancellationToken);
        var added = new HashSet<long>(statements.Count);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            added.Add(reader.GetInt64(0));
        }
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new Inserted(added, reader.GetBoolean(0));
    }

    public override async Task MentionAsync(CampusDb db, IReadOnlyList<MentionedIn> rows, CancellationToken cancellationToken)
    {
        await ExecuteAsync(db, Mentions(MentionAgentsSql, rows, row => row.Agents), cancellationToken);
        await ExecuteAsync(db, Mentions(MentionActivitiesSql, rows, row => row.Activities), cancellationToken);
    }

    public override Task AliasAsync(CampusDb db, IReadOnlyList<Alias> aliases, CancellationToken cancellationToken)
    {
        var command = new NpgsqlBatchCommand(AliasSql);
        Add(command, "stored", NpgsqlDbType.Bigint, aliases, alias => alias.Stored);
        Add(command, "of", NpgsqlDbType.Bigint, aliases, alias => alias.Of);
        Add(command, "verb", NpgsqlDbType.Bigint, aliases, alias => alias.VerbKey);
        Add(command, "registration", NpgsqlDbType.Uuid, aliases, alias => alias.Registration);
        return ExecuteAsync(db, command, cancellationToken);
    }

    public override Task ReferAsync(CampusDb db, IReadOnlyList<Reference> references, CancellationToken cancellationToken)
    {
        var command = new NpgsqlBatchCommand(ReferSql);
        Add(command, "stored", NpgsqlDbType.Bigint, references, reference => reference.Stored);
        Add(command, "target", NpgsqlDbType.Uuid, references, reference => reference.TargetId);
        Add(command, "voids", NpgsqlDbType.Boolean, references, reference => reference.Voids);
        return ExecuteAsync(db, command, cancellationToken);
    }

    public override async Task<Dictionary<Guid, string>> TextsAsync(
        CampusDb db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var command = db.Command(TextsSql);
        command.Add("ids", ids.ToArray());
        return await TextsById.ReadAsync(command, cancellationToken);
    }

    public override async Task<DateTime> ConsistentThroughAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Command(ConsistentSql);
        return (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public override string IsOneOf(DbCommand command, string name, IReadOnlyCollection<long> values)
    {
        command.Add(name, values.ToArray());
        return $"= ANY ({name})";
    }

    // The planner knows how much each index finds.
    public override string Unindexed(string column) => column;

    private static NpgsqlBatchCommand Insert(IReadOnlyList<NumberedStatement> statements)
    {
        var command = new NpgsqlBatchCommand(InsertSql);
        Add(command, "stored", NpgsqlDbType.Bigint, statements, statement => statement.Stored);
        Add(command, "id", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Id);
        Add(command, "actor", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.ActorKey);
        Add(command, "verb", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.VerbKey);
        Add(command, "activity", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.ActivityKey);
        Add(command, "authority", NpgsqlDbType.Bigint, statements, statement => statement.Draft.AuthorityKey);
        Add(command, "registration", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Keys.Registration);
        Add(command, "voids", NpgsqlDbType.Boolean, statements, statement => statement.Draft.Keys.Voids);
        Add(command, "json", NpgsqlDbType.Text, statements, statement => statement.Text);
        AddMentions(command, statements);
        return command;
    }

    private static void AddMentions(NpgsqlBatchCommand command, IReadOnlyList<NumberedStatement> statements)
    {
        var agents = statements.SelectMany(statement => statement.Draft.Keys.Agents, (at, agent) => (agent.Key, agent.Related, at.Stored)).ToList();
        Add(command, "agent", NpgsqlDbType.Bigint, agents, agent => agent.Key);
        Add(command, "agentRelated", NpgsqlDbType.Boolean, agents, agent => agent.Related);
        Add(command, "agentStored", NpgsqlDbType.Bigint, agents, agent => agent.Stored);
        var others = statements.SelectMany(statement => statement.Draft.Keys.Activities, (at, other) => (other.Key, other.Related, at.Stored)).ToList();
        Add(command, "other", NpgsqlDbType.Bigint, others, other => other.Key);
        Add(command, "otherRelated", NpgsqlDbType.Boolean, others, other => other.Related);
        Add(command, "otherStored", NpgsqlDbType.Bigint, others, other => other.Stored);
        var references = statements.Where(statement => statement.Draft.Keys.RefersTo is not null).ToList();
        Add(command, "refStored", NpgsqlDbType.Bigint, references, reference => reference.Stored);
        Add(command, "target", NpgsqlDbType.Uuid, references, reference => reference.Draft.Keys.RefersTo!.Value);
        Add(command, "refVoids", NpgsqlDbType.Boolean, references, reference => reference.Draft.Keys.Voids);
    }

    private static NpgsqlBatchCommand Mentions(
        string sql, IReadOnlyList<MentionedIn> rows, Func<MentionedIn, IReadOnlyCollection<Mention>> mentions)
    {
        var all = rows.SelectMany(mentions, (row, mention) => (mention.Key, mention.Related, row.Stored, row.Of)).ToList();
        var command = new NpgsqlBatchCommand(sql);
        Add(command, "key", NpgsqlDbType.Bigint, all, row => row.Key);
        Add(command, "related", NpgsqlDbType.Boolean, all, row => row.Related);
        Add(command, "stored", NpgsqlDbType.Bigint, all, row => row.Stored);
        Add(command, "of", NpgsqlDbType.Bigint, all, row => row.Of);
        return command;
    }

    private static async Task ExecuteAsync(CampusDb db, NpgsqlBatchCommand command, CancellationToken cancellationToken)
    {
        await using var batch = Batch(db);
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatch Batch(CampusDb db)
    {
        var batch = (NpgsqlBatch)db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return batch;
    }

    private static void Add<TRow, TValue>(
        NpgsqlBatchCommand command, string name, NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
    }
}
