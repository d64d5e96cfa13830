using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Reading;

/// <summary>
/// Reads statements as they were stored. <c>onlyOf</c> is the authority whose statements may be seen; null sees all.
/// </summary>
internal sealed class StatementReader(CampusDb db, StatementSql sql)
{
    private const string PlaceSql =
        """
        SELECT "Stored" FROM "StatementIds" WHERE "Id" = @id
        """;

    private static readonly string OneSql =
        $"""
        SELECT s."Json", s."AuthorityKey", {PageSql.NotVoided("s")} FROM "Statements" s WHERE s."Stored" = @stored
        """;

    /// <summary>
    /// A statement by its id, either one that stands or one that was voided; null when there is none.
    /// </summary>
    public async Task<StoredText?> OneAsync(Guid id, bool voided, long? onlyOf, CancellationToken cancellationToken)
    {
        await using var search = await sql.SearchAsync(db, cancellationToken);
        await using var place = search.Command(PlaceSql);
        place.Add("@id", id);
        if (await place.ExecuteScalarAsync(cancellationToken) is not long stored)
        {
            return null;
        }
        await using var command = search.Command(OneSql);
        command.Add("@stored", stored);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)
            || reader.GetBoolean(2) == voided
            || (onlyOf is { } authority && reader.GetInt64(1) != authority))
        {
            return null;
        }
        return new StoredText(stored, reader.GetString(0));
    }

    /// <summary>One page of what a query finds.</summary>
    public async Task<StatementPage> PageAsync(StatementQuery query, long? onlyOf, CancellationToken cancellationToken)
    {
        await using var search = await sql.SearchAsync(db, cancellationToken);
        while (true)
        {
            if (await ReadAsync(search, query, onlyOf, cancellationToken) is { } page)
            {
                return page;
            }
        }
    }

    // Nothing when the windows did not reach far enough.
    private async Task<StatementPage?> ReadAsync(
        Searching search, StatementQuery query, long? onlyOf, CancellationToken cancellationToken)
    {
        var (from, to) = Span(query);
        var windows = await sql.WindowsAsync(db, from, to, query.Ascending, cancellationToken);
        var statements = new List<StoredText>();
        StoreState? state = null;
        foreach (var window in windows.InOrder)
        {
            // The first one counts: what is stored after that is perhaps not looked for any more.
            var before = await ReadAsync(search, query, onlyOf, window, windows.Reach, statements, cancellationToken);
            state ??= before;
            if (statements.Count > query.Limit)
            {
                break;
            }
        }
        return state!.Value is { Beyond: null, ConsistentThrough: var consistent }
            ? Page(query, statements, consistent)
            : null;
    }

    // One more than asked for was read: whether it is there tells whether there is more.
    private static StatementPage Page(StatementQuery query, List<StoredText> statements, DateTime consistent)
    {
        var hasMore = statements.Count > query.Limit;
        if (hasMore)
        {
            statements.RemoveAt(statements.Count - 1);
        }
        var next = hasMore ? query with { After = statements[^1].Position } : null;
        return new StatementPage(statements, next, consistent);
    }

    private async Task<StoreState> ReadAsync(
        Searching search,
        StatementQuery query,
        long? onlyOf,
        TimeWindow window,
        long reach,
        List<StoredText> statements,
        CancellationToken cancellationToken)
    {
        await using var command = search.Command("");
        PageSql.Write(query, onlyOf, window, query.Limit + 1 - statements.Count, sql, command);
        return await sql.ReadAsync(
            command, reach, row => statements.Add(new StoredText(row.GetInt64(0), row.GetString(1))), cancellationToken);
    }

    // The moments that count, both ends included: after since, up to until, and beyond what the reader has.
    private static (long From, long To) Span(StatementQuery query)
    {
        var from = query.Since is { } since ? Moment.Of(since) + 1 : 0;
        var to = query.Until is { } until ? Moment.Of(until) : Moment.Latest;
        return query.After is not { } after ? (from, to)
            : query.Ascending ? (Math.Max(from, after + 1), to)
            : (from, Math.Min(to, after - 1));
    }

    /// <summary>The moment up to which a reader that comes now misses nothing.</summary>
    public async Task<DateTime> ConsistentThroughAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenConnection.OfAsync(db, cancellationToken);
        return await sql.ConsistentThroughAsync(db, cancellationToken);
    }
}

/// <summary>A statement as it is given back, with its place in the order of all.</summary>
internal sealed record StoredText(long Position, string Json)
{
    public DateTime Stored => Moment.Utc(Position);
}

/// <summary>Part of an answer.</summary>
/// <param name="Statements">In the order of the answer.</param>
/// <param name="Next">The query for the next part; null when this is the last.</param>
/// <param name="ConsistentThrough">What was stored up to this moment and belongs here, is here.</param>
internal sealed record StatementPage(IReadOnlyList<StoredText> Statements, StatementQuery? Next, DateTime ConsistentThrough);
