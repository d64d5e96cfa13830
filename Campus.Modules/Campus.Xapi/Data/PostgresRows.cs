using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Campus.Xapi.Data;

/// <summary>Rows by which statements are found, as arrays that PostgreSQL unnests.</summary>
internal static class PostgresRows
{
    private const string AgentsSql =
        """
        INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored")
        SELECT * FROM unnest(@key, @related, @stored) ON CONFLICT DO NOTHING
        """;

    private const string ActivitiesSql =
        """
        INSERT INTO "StatementActivities" ("ActivityKey", "Related", "Stored")
        SELECT * FROM unnest(@key, @related, @stored) ON CONFLICT DO NOTHING
        """;

    private const string AliasSql =
        """
        INSERT INTO "StatementAliases" ("Stored", "Of", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration")
        SELECT * FROM unnest(@stored, @of, @actor, @verb, @activity, @authority, @registration) ON CONFLICT DO NOTHING
        """;

    private const string AliasAgentsSql =
        """
        INSERT INTO "StatementAliasAgents" ("AgentKey", "Related", "Stored", "Of")
        SELECT * FROM unnest(@key, @related, @stored, @of) ON CONFLICT DO NOTHING
        """;

    private const string AliasActivitiesSql =
        """
        INSERT INTO "StatementAliasActivities" ("ActivityKey", "Related", "Stored", "Of")
        SELECT * FROM unnest(@key, @related, @stored, @of) ON CONFLICT DO NOTHING
        """;

    private const string ReferSql =
        """
        INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids")
        SELECT * FROM unnest(@stored, @target, @voids) ON CONFLICT DO NOTHING
        """;

    public static Task MentionAsync(CampusDb db, IReadOnlyList<MentionedIn> rows, CancellationToken cancellationToken)
    {
        var agents = rows.SelectMany(row => row.Keys.Agents, (row, mention) => (mention, row.Stored, Of: 0L)).ToList();
        var activities = rows.SelectMany(row => row.Keys.Activities, (row, mention) => (mention, row.Stored, Of: 0L)).ToList();
        return ExecuteAsync(db, cancellationToken, Mentions(AgentsSql, agents, ofOthers: false), Mentions(ActivitiesSql, activities, ofOthers: false));
    }

    public static Task AliasAsync(CampusDb db, IReadOnlyList<Alias> aliases, CancellationToken cancellationToken)
    {
        var command = new NpgsqlBatchCommand(AliasSql);
        Add(command, "stored", NpgsqlDbType.Bigint, aliases, alias => alias.Stored);
        Add(command, "of", NpgsqlDbType.Bigint, aliases, alias => alias.Of);
        Add(command, "actor", NpgsqlDbType.Bigint, aliases, alias => alias.Keys.ActorKey);
        Add(command, "verb", NpgsqlDbType.Bigint, aliases, alias => alias.Keys.VerbKey);
        Add(command, "activity", NpgsqlDbType.Bigint, aliases, alias => alias.Keys.ActivityKey);
        Add(command, "authority", NpgsqlDbType.Bigint, aliases, alias => alias.AuthorityKey);
        Add(command, "registration", NpgsqlDbType.Uuid, aliases, alias => alias.Keys.Registration);
        var agents = aliases.SelectMany(row => row.Keys.Agents, (row, mention) => (mention, row.Stored, row.Of)).ToList();
        var activities = aliases.SelectMany(row => row.Keys.Activities, (row, mention) => (mention, row.Stored, row.Of)).ToList();
        return ExecuteAsync(
            db, cancellationToken, command, Mentions(AliasAgentsSql, agents, ofOthers: true), Mentions(AliasActivitiesSql, activities, ofOthers: true));
    }

    public static Task ReferAsync(CampusDb db, IReadOnlyList<Reference> references, CancellationToken cancellationToken)
    {
        var command = new NpgsqlBatchCommand(ReferSql);
        Add(command, "stored", NpgsqlDbType.Bigint, references, reference => reference.Stored);
        Add(command, "target", NpgsqlDbType.Uuid, references, reference => reference.TargetId);
        Add(command, "voids", NpgsqlDbType.Boolean, references, reference => reference.Voids);
        return ExecuteAsync(db, cancellationToken, command);
    }

    /// <summary>An empty batch in the running transaction. The connection must be open.</summary>
    public static NpgsqlBatch Batch(CampusDb db)
    {
        var batch = (NpgsqlBatch)db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        return batch;
    }

    /// <summary>Adds a column of all rows as an array.</summary>
    public static void Add<TRow, TValue>(
        NpgsqlBatchCommand command, string name, NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
    }

    private static NpgsqlBatchCommand Mentions(
        string sql, List<(Mention Mention, long Stored, long Of)> rows, bool ofOthers)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command, "key", NpgsqlDbType.Bigint, rows, row => row.Mention.Key);
        Add(command, "related", NpgsqlDbType.Boolean, rows, row => row.Mention.Related);
        Add(command, "stored", NpgsqlDbType.Bigint, rows, row => row.Stored);
        if (ofOthers)
        {
            Add(command, "of", NpgsqlDbType.Bigint, rows, row => row.Of);
        }
        return command;
    }

    private static async Task ExecuteAsync(
        CampusDb db, CancellationToken cancellationToken, params NpgsqlBatchCommand[] commands)
    {
        await using var batch = Batch(db);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
