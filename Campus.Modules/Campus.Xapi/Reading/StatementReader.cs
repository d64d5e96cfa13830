using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Reading;

/// <summary>Reads statements as they were stored. <c>onlyOf</c> is the authority whose statements may be seen; null sees all.</summary>
internal sealed class StatementReader(CampusDb db, StatementSql sql)
{
    private const string OneSql =
        $"""
        SELECT s."Json", s."Stored", s."AuthorityKey", {PageSql.NotVoided} FROM "Statements" s
        WHERE s."Stored" = (SELECT i."Stored" FROM "StatementIds" i WHERE i."Id" = @id)
        """;

    /// <summary>Keeps the connection for what is read until it is disposed.</summary>
    public Task<OpenConnection> OpenAsync(CancellationToken cancellationToken) => db.OpenAsync(cancellationToken);

    /// <summary>A statement by its id, either one that stands or one that was voided; null when there is none.</summary>
    public async Task<StoredText?> OneAsync(Guid id, bool voided, long? onlyOf, CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        await using var command = db.Command(OneSql);
        command.Add("@id", id);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)
            || reader.GetBoolean(3) == voided
            || (onlyOf is { } authority && reader.GetInt64(2) != authority))
        {
            return null;
        }
        return new StoredText(reader.GetInt64(1), reader.GetString(0));
    }

    /// <summary>One page of what a query finds.</summary>
    public async Task<StatementPage> PageAsync(StatementQuery query, long? onlyOf, CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        await using var command = db.Command("");
        PageSql.Write(query, onlyOf, sql, command);
        var statements = new List<StoredText>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            statements.Add(new StoredText(reader.GetInt64(0), reader.GetString(1)));
        }
        // One more than asked for was read: whether it is there tells whether there is more.
        var hasMore = statements.Count > query.Limit;
        if (hasMore)
        {
            statements.RemoveAt(statements.Count - 1);
        }
        return new StatementPage(statements, hasMore ? query with { After = statements[^1].Position } : null);
    }

    /// <summary>The moment up to which a reader that comes now misses nothing.</summary>
    public async Task<DateTime> ConsistentThroughAsync(CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        return await sql.ConsistentThroughAsync(db, cancellationToken);
    }
}

/// <summary>A statement as it is given back, with its place in the order of all.</summary>
internal sealed record StoredText(long Position, string Json)
{
    public DateTime Stored => Moment.Utc(Position);
}

/// <summary>Part of an answer, and the query for the next part; null when this is the last.</summary>
internal sealed record StatementPage(IReadOnlyList<StoredText> Statements, StatementQuery? Next);
