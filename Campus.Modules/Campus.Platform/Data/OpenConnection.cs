using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>A connection that several queries use one after the other; given back when this is disposed.</summary>
public readonly struct OpenConnection : IAsyncDisposable
{
    private readonly CampusDb db;

    private OpenConnection(CampusDb db) => this.db = db;

    /// <summary>Takes a connection of the database, or one more share in the one that is open.</summary>
    public static async Task<OpenConnection> OfAsync(CampusDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new OpenConnection(db);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());
}
