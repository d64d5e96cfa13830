using System.Data.Common;
using Campus.Platform;

namespace Campus.Xapi.Data;

/// <summary>Prepared statements for all rows of a group: SQLite runs in this process, so a row needs no trip.</summary>
internal sealed class SqliteInsert(CampusDb db) : IAsyncDisposable
{
    private readonly SqliteRow id = new(
        db, """INSERT INTO "StatementIds" ("Id", "Stored") VALUES (@0, @1) ON CONFLICT ("Id") DO NOTHING""", 2);

    private readonly SqliteRow statement = new(
        db,
        """
        INSERT INTO "Statements"
            ("Stored", "Id", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration", "Voids", "Json")
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
        """,
        9);

    private readonly SqliteRow agent = new(
        db,
        """
        INSERT INTO "StatementAgents" ("AgentKey", "Related", "Stored") VALUES (@0, @1, @2) ON CONFLICT DO NOTHING
        """,
        3);

    private readonly SqliteRow activity = new(
        db,
        """
        INSERT INTO "StatementActivities" ("ActivityKey", "Related", "Stored") VALUES (@0, @1, @2) ON CONFLICT DO NOTHING
        """,
        3);

    private readonly SqliteRow reference = new(
        db,
        """
        INSERT INTO "StatementReferences" ("Stored", "TargetId", "Voids") VALUES (@0, @1, @2) ON CONFLICT DO NOTHING
        """,
        3);

    /// <summary>Adds a statement.</summary>
    /// <returns>Whether its id was new.</returns>
    public async Task<bool> AddAsync(NumberedStatement numbered, CancellationToken cancellationToken)
    {
        var (stored, draft, keys) = (numbered.Stored, numbered.Draft, numbered.Draft.Keys);
        if (!await id.AddAsync(cancellationToken, draft.Id, stored))
        {
            return false;
        }
        await statement.AddAsync(
            cancellationToken, stored, draft.Id, keys.ActorKey, keys.VerbKey, keys.ActivityKey, draft.Authority.Key,
            keys.Registration, keys.Voids, numbered.Text);
        await AddAsync(new MentionedIn(stored, keys), cancellationToken);
        if (keys.RefersTo is { } target)
        {
            await AddAsync(new Reference(stored, target, keys.Voids), cancellationToken);
        }
        return true;
    }

    public async Task AddAsync(MentionedIn row, CancellationToken cancellationToken)
    {
        foreach (var mention in row.Keys.Agents)
        {
            await agent.AddAsync(cancellationToken, mention.Key, mention.Related, row.Stored);
        }
        foreach (var mention in row.Keys.Activities)
        {
            await activity.AddAsync(cancellationToken, mention.Key, mention.Related, row.Stored);
        }
    }

    public async Task AddAsync(Reference row, CancellationToken cancellationToken) =>
        await reference.AddAsync(cancellationToken, row.Stored, row.TargetId, row.Voids);

    public async ValueTask DisposeAsync()
    {
        foreach (var row in new[] { id, statement, agent, activity, reference })
        {
            await row.DisposeAsync();
        }
    }
}

/// <summary>One command for many rows, made when the first row comes.</summary>
internal sealed class SqliteRow(CampusDb db, string sql, int columns) : IAsyncDisposable
{
    private DbCommand? command;

    /// <returns>Whether a row was added.</returns>
    public async ValueTask<bool> AddAsync(CancellationToken cancellationToken, params object?[] values)
    {
        command ??= Prepare();
        for (var i = 0; i < columns; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public ValueTask DisposeAsync() => command?.DisposeAsync() ?? ValueTask.CompletedTask;

    private DbCommand Prepare()
    {
        var prepared = db.Command(sql);
        for (var i = 0; i < columns; i++)
        {
            prepared.Add("@" + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        return prepared;
    }
}
