using System.Data.Common;
using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Reads statements in the order in which they were stored, voided ones too: the other store must know what was
/// voided.
/// </summary>
internal sealed class ForwardingQueue(CampusDb db, TimeProvider time)
{
    /// <summary>Where counting stops: nobody needs to know how far behind more than that is.</summary>
    public const int MostCounted = 10_000;

    private const string NextSql =
        """
        SELECT "Stored", "AuthorityKey", "Json" FROM "Statements" WHERE "Stored" > @after ORDER BY "Stored" LIMIT @most
        """;

    private const string OneSql =
        """
        SELECT "Stored", "AuthorityKey", "Json" FROM "Statements" WHERE "Stored" = @stored
        """;

    private const string LastSql =
        """
        SELECT coalesce(max("Stored"), 0) FROM "Statements"
        """;

    private const string BehindSql =
        """
        SELECT count(*), min(waiting."Stored") FROM (
            SELECT "Stored" FROM "Statements" WHERE "Stored" > @after ORDER BY "Stored" LIMIT @most) waiting
        """;

    /// <summary>The next statements after a position.</summary>
    public async Task<IReadOnlyList<QueuedStatement>> NextAsync(
        long after, int most, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(NextSql);
        command.Add("@after", after);
        command.Add("@most", most);
        return await ReadAsync(command, cancellationToken);
    }

    /// <summary>The statement at a position; null when it is not there any more.</summary>
    public async Task<QueuedStatement?> AtAsync(long position, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(OneSql);
        command.Add("@stored", position);
        return (await ReadAsync(command, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The position of the last statement.</summary>
    public async Task<long> LastAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(LastSql);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>How many statements come after a position, and how long the first of them has been there.</summary>
    public async Task<(int Statements, TimeSpan Time)> BehindAsync(long after, CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        await using var command = db.Command(BehindSql);
        command.Add("@after", after);
        command.Add("@most", MostCounted);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var waiting = reader.IsDBNull(1) ? TimeSpan.Zero : time.GetUtcNow().UtcDateTime - Moment.Utc(reader.GetInt64(1));
        return ((int)reader.GetInt64(0), waiting > TimeSpan.Zero ? waiting : TimeSpan.Zero);
    }

    private static async Task<IReadOnlyList<QueuedStatement>> ReadAsync(
        DbCommand command, CancellationToken cancellationToken)
    {
        var statements = new List<QueuedStatement>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            statements.Add(new QueuedStatement(reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        }
        return statements;
    }
}
