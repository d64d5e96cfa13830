using System.Data.Common;
using System.Text;
using Campus.Platform;
using Campus.Xapi.Data;

namespace Campus.Xapi.Reading;

/// <summary>Reads statements as they were stored. <c>onlyOf</c> is the authority whose statements may be seen; null sees all.</summary>
internal sealed class StatementReader(CampusDb db, StatementSql sql)
{
    private const string NotVoided =
        """
        (s."Voids" OR NOT EXISTS (SELECT 1 FROM "Statements" v WHERE v."RefersTo" = s."Id" AND v."Voids"))
        """;

    private const string OneSql =
        $"""
        SELECT s."Json", s."Stored", s."AuthorityKey", {NotVoided} FROM "Statements" s WHERE s."Id" = @id
        """;

    // Stored rises with Seq, so a moment is a number: that of the last statement up to then.
    private const string Since =
        """
        AND s."Seq" > coalesce((SELECT t."Seq" FROM "Statements" t WHERE t."Stored" <= @since ORDER BY t."Stored" DESC LIMIT 1), 0)
        """;

    private const string Until =
        """
        AND s."Seq" <= coalesce((SELECT t."Seq" FROM "Statements" t WHERE t."Stored" <= @until ORDER BY t."Stored" DESC LIMIT 1), 0)
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
        return new StoredText(0, Utc(reader, 1), reader.GetString(0));
    }

    /// <summary>One page of what a query finds.</summary>
    public async Task<StatementPage> PageAsync(StatementQuery query, long? onlyOf, CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        await using var command = PageCommand(query, onlyOf);
        var statements = new List<StoredText>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            statements.Add(new StoredText(reader.GetInt64(0), Utc(reader, 1), reader.GetString(2)));
        }
        // One more than asked for was read: whether it is there tells whether there is more.
        var hasMore = statements.Count > query.Limit;
        if (hasMore)
        {
            statements.RemoveAt(statements.Count - 1);
        }
        return new StatementPage(statements, hasMore ? query with { After = statements[^1].Seq } : null);
    }

    /// <summary>The moment up to which a reader that comes now misses nothing.</summary>
    public async Task<DateTime> ConsistentThroughAsync(CancellationToken cancellationToken)
    {
        await using var connection = await db.OpenAsync(cancellationToken);
        return await sql.ConsistentThroughAsync(db, cancellationToken);
    }

    private DbCommand PageCommand(StatementQuery query, long? onlyOf)
    {
        var command = db.Command("");
        var where = new StringBuilder(NotVoided);
        var order = $"ORDER BY s.\"Seq\" {(query.Ascending ? "ASC" : "DESC")} LIMIT @limit";
        Filter("""AND s."VerbKey" = @verb""", "@verb", query.Verb);
        Filter("""AND s."ActivityKey" = @activity""", "@activity", query.Activity);
        Filter("""AND s."Registration" = @registration""", "@registration", query.Registration);
        Filter("""AND s."AuthorityKey" = @authority""", "@authority", onlyOf);
        Filter($"AND s.\"Seq\" {(query.Ascending ? ">" : "<")} @after", "@after", query.After);
        Filter(Since, "@since", query.Since);
        Filter(Until, "@until", query.Until);
        command.Add("@limit", query.Limit + 1);
        command.CommandText = query.Agent is null
            ? $"""SELECT s."Seq", s."Stored", s."Json" FROM "Statements" s WHERE {where} {order}"""
            : OfAgent(where.ToString(), order);
        Filter("", "@agent", query.Agent);
        return command;

        void Filter(string condition, string name, object? value)
        {
            if (value is not null)
            {
                where.Append(' ').Append(condition);
                command.Add(name, value);
            }
        }
    }

    // Two short walks along an index each, instead of one that can use neither: as actor, and as object or group member.
    private static string OfAgent(string where, string order) =>
        $"""
        SELECT * FROM (
            SELECT * FROM (
                SELECT s."Seq", s."Stored", s."Json" FROM "Statements" s
                WHERE s."ActorKey" = @agent AND {where} {order}) AS "AsActor"
            UNION ALL
            SELECT * FROM (
                SELECT s."Seq", s."Stored", s."Json" FROM "StatementAgents" a JOIN "Statements" s ON s."Seq" = a."Seq"
                WHERE a."AgentKey" = @agent AND {where} {order}) AS "AsOther"
        ) AS s {order}
        """;

    private static DateTime Utc(DbDataReader reader, int column) => DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc);
}

/// <summary>A statement as it is given back.</summary>
internal sealed record StoredText(long Seq, DateTime Stored, string Json);

/// <summary>Part of an answer, and the query for the next part; null when this is the last.</summary>
internal sealed record StatementPage(IReadOnlyList<StoredText> Statements, StatementQuery? Next);
