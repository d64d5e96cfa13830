using Campus.Platform;

namespace Campus.Xapi.Data;

/// <summary>The rows by which a statement is found for what another says.</summary>
internal sealed class SqliteAliasInsert(CampusDb db) : IAsyncDisposable
{
    private readonly SqliteRow alias = new(
        db,
        """
        INSERT INTO "StatementAliases" ("Stored", "Of", "ActorKey", "VerbKey", "ActivityKey", "AuthorityKey", "Registration")
        VALUES (@0, @1, @2, @3, @4, @5, @6) ON CONFLICT DO NOTHING
        """,
        7);

    private readonly SqliteRow agent = new(
        db,
        """
        INSERT INTO "StatementAliasAgents" ("AgentKey", "Related", "Stored", "Of") VALUES (@0, @1, @2, @3) ON CONFLICT DO NOTHING
        """,
        4);

    private readonly SqliteRow activity = new(
        db,
        """
        INSERT INTO "StatementAliasActivities" ("ActivityKey", "Related", "Stored", "Of") VALUES (@0, @1, @2, @3) ON CONFLICT DO NOTHING
        """,
        4);

    public async Task AddAsync(Alias row, CancellationToken cancellationToken)
    {
        var keys = row.Keys;
        await alias.AddAsync(
            cancellationToken, row.Stored, row.Of, keys.ActorKey, keys.VerbKey, keys.ActivityKey, row.AuthorityKey, keys.Registration);
        foreach (var mention in keys.Agents)
        {
            await agent.AddAsync(cancellationToken, mention.Key, mention.Related, row.Stored, row.Of);
        }
        foreach (var mention in keys.Activities)
        {
            await activity.AddAsync(cancellationToken, mention.Key, mention.Related, row.Stored, row.Of);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await alias.DisposeAsync();
        await agent.DisposeAsync();
        await activity.DisposeAsync();
    }
}
