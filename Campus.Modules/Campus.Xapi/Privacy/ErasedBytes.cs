using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Privacy;

/// <summary>
/// Sees to it that what was erased is gone from the disk too: a database leaves old rows where they are until it needs
/// the room.
/// </summary>
internal sealed class ErasedBytes(CampusDb db, DatabaseOptions options)
{
    private const int MostTries = 50;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    // Partitions come with their table.
    private static readonly string[] Touched =
        ["Statements", "StatementAgents", "StatementAliases", "StatementAliasAgents", "StatementAttachments", "AttachmentFiles", "XapiDocuments", "XapiActivities", "ForwardingSetAside", "ForwardingTargets"];

    /// <summary>
    /// On SQLite the whole file is written anew, for pages keep copies of rows that were moved: that takes as much room
    /// as the file, and writers wait for it. On PostgreSQL others go on meanwhile.
    /// </summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            // The new file is made in a temporary one, which is too large for memory.
            await RunAsync("PRAGMA temp_store = FILE", cancellationToken);
            await RunAsync("VACUUM", cancellationToken);
            await RunAsync("PRAGMA temp_store = MEMORY", cancellationToken);
            await CheckpointAsync(cancellationToken);
            return;
        }
        foreach (var table in Touched)
        {
            await RunAsync($"VACUUM \"{table}\"", cancellationToken);
        }
    }

    // The log still has the pages as they were. It is emptied when nobody reads from it any more.
    private async Task CheckpointAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using (var command = db.Command("PRAGMA wal_checkpoint(TRUNCATE)"))
            {
                if (await command.ExecuteScalarAsync(cancellationToken) is 0L)
                {
                    return;
                }
            }
            await Task.Delay(BetweenTries, cancellationToken);
        }
        throw new CampusException("The person is erased, but the log of the database is in use and still has the old pages. Run this again at a quiet moment.");
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
