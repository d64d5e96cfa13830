using Campus.Platform;
using Npgsql;
using NpgsqlTypes;

namespace Campus.Xapi.Data;

/// <summary>A whole group of statements, with all they are found by, in one trip to PostgreSQL.</summary>
internal static class PostgresInsert
{
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
            INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored")
            SELECT a."AgentKey", a."Related", "Stored"
            FROM unnest(@agent, @agentRelated, @agentStored) AS a("AgentKey", "Related", "Stored") JOIN fresh USING ("Stored")
        ), activities AS (
            INSERT INTO "StatementActivities" ("ActivityKey", "Related", "Stored")
            SELECT a."ActivityKey", a."Related", "Stored"
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

    public static async Task<Inserted> InsertAsync(
        CampusDb db, IReadOnlyList<NumberedStatement> statements, CancellationToken cancellationToken)
    {
        await using var batch = PostgresRows.Batch(db);
        batch.BatchCommands.Add(Insert(statements));
        var referredTo = new NpgsqlBatchCommand(ReferredToSql);
        PostgresRows.Add(referredTo, "id", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Id);
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

    private static NpgsqlBatchCommand Insert(IReadOnlyList<NumberedStatement> statements)
    {
        var command = new NpgsqlBatchCommand(InsertSql);
        PostgresRows.Add(command, "stored", NpgsqlDbType.Bigint, statements, statement => statement.Stored);
        PostgresRows.Add(command, "id", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Id);
        PostgresRows.Add(command, "actor", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.ActorKey);
        PostgresRows.Add(command, "verb", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.VerbKey);
        PostgresRows.Add(command, "activity", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Keys.ActivityKey);
        PostgresRows.Add(command, "authority", NpgsqlDbType.Bigint, statements, statement => statement.Draft.Authority.Key);
        PostgresRows.Add(command, "registration", NpgsqlDbType.Uuid, statements, statement => statement.Draft.Keys.Registration);
        PostgresRows.Add(command, "voids", NpgsqlDbType.Boolean, statements, statement => statement.Draft.Keys.Voids);
        PostgresRows.Add(command, "json", NpgsqlDbType.Text, statements, statement => statement.Text);
        AddMentions(command, statements);
        return command;
    }

    private static void AddMentions(NpgsqlBatchCommand command, IReadOnlyList<NumberedStatement> statements)
    {
        var agents = statements.SelectMany(statement => statement.Draft.Keys.Agents, (at, agent) => (agent.Key, agent.Related, at.Stored)).ToList();
        PostgresRows.Add(command, "agent", NpgsqlDbType.Bigint, agents, agent => agent.Key);
        PostgresRows.Add(command, "agentRelated", NpgsqlDbType.Boolean, agents, agent => agent.Related);
        PostgresRows.Add(command, "agentStored", NpgsqlDbType.Bigint, agents, agent => agent.Stored);
        var others = statements.SelectMany(statement => statement.Draft.Keys.Activities, (at, other) => (other.Key, other.Related, at.Stored)).ToList();
        PostgresRows.Add(command, "other", NpgsqlDbType.Bigint, others, other => other.Key);
        PostgresRows.Add(command, "otherRelated", NpgsqlDbType.Boolean, others, other => other.Related);
        PostgresRows.Add(command, "otherStored", NpgsqlDbType.Bigint, others, other => other.Stored);
        var references = statements.Where(statement => statement.Draft.Keys.RefersTo is not null).ToList();
        PostgresRows.Add(command, "refStored", NpgsqlDbType.Bigint, references, reference => reference.Stored);
        PostgresRows.Add(command, "target", NpgsqlDbType.Uuid, references, reference => reference.Draft.Keys.RefersTo!.Value);
        PostgresRows.Add(command, "refVoids", NpgsqlDbType.Boolean, references, reference => reference.Draft.Keys.Voids);
    }
}
