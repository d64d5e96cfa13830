using System.Data.Common;
using Campus.Xapi.Data;

namespace Campus.Xapi.Reading;

/// <summary>
/// Writes the SQL of one page of a query. The filter that finds least leads: each index that knows of it is walked from
/// the reader's place in the order of the answer, at most a page far, and the walks are merged. All other filters are
/// checked on the way. A statement is found by what it says itself, and by what a statement it refers to says; all
/// filters must then hold for that one, whereas its place in time, being voided and its authority are its own.
/// </summary>
internal sealed class PageSql
{
    /// <summary>A voiding statement cannot be voided (xAPI 1.0.3 Data 2.3.2).</summary>
    public const string NotVoided =
        """
        (s."Voids" OR NOT EXISTS (SELECT 1 FROM "StatementReferences" v WHERE v."TargetId" = s."Id" AND v."Voids"))
        """;

    private const string Voided =
        """
        (NOT s."Voids" AND EXISTS (SELECT 1 FROM "StatementReferences" v WHERE v."TargetId" = s."Id" AND v."Voids"))
        """;

    private const string OfVoided =
        """
        (SELECT DISTINCT "TargetId" FROM "StatementReferences" WHERE "Voids") r
        JOIN "StatementIds" i ON i."Id" = r."TargetId" JOIN "Statements" s ON s."Stored" = i."Stored"
        """;

    private readonly StatementQuery query;
    private readonly DbCommand command;
    private readonly StatementSql sql;
    private readonly bool onlyMine;
    private readonly List<string> walks = [];

    private PageSql(StatementQuery query, long? onlyOf, StatementSql sql, DbCommand command)
    {
        (this.query, this.sql, this.command, onlyMine) = (query, sql, command, onlyOf is not null);
        AddParameter("@agent", query.Agent);
        AddParameter("@verb", query.Verb);
        AddParameter("@activity", query.Activity);
        AddParameter("@registration", query.Registration);
        AddParameter("@authority", onlyOf);
        AddParameter("@after", query.After);
        AddParameter("@since", query.Since is { } since ? Moment.Of(since) : null);
        AddParameter("@until", query.Until is { } until ? Moment.Of(until) : null);
        command.Add("@limit", query.Limit + 1);
    }

    private string Order => $"ORDER BY \"Stored\" {(query.Ascending ? "ASC" : "DESC")}";

    /// <summary>Gives a command the text and parameters that read one statement more than the page has.</summary>
    public static void Write(StatementQuery query, long? onlyOf, StatementSql sql, DbCommand command)
    {
        var page = new PageSql(query, onlyOf, sql, command);
        page.AddWalks();
        command.CommandText = page.Text();
    }

    private void AddWalks()
    {
        if (query.Registration is not null)
        {
            WalkStatements("Registration", "@registration");
            WalkAliases("Registration", "@registration");
        }
        else if (query.Agent is not null)
        {
            WalkStatements("ActorKey", "@agent");
            WalkMentions("StatementAgents", "AgentKey", "@agent", query.RelatedAgents);
            if (query.RelatedAgents)
            {
                WalkStatements("AuthorityKey", "@agent");
            }
        }
        else if (query.Activity is not null)
        {
            WalkStatements("ActivityKey", "@activity");
            WalkMentions("StatementActivities", "ActivityKey", "@activity", query.RelatedActivities);
        }
        else if (query.Verb is not null)
        {
            WalkStatements("VerbKey", "@verb");
            WalkAliases("VerbKey", "@verb");
        }
        else if (onlyMine)
        {
            WalkStatements("AuthorityKey", "@authority");
        }
        else
        {
            Walk(query.Voided ? OfVoided : "\"Statements\" s", "s", "s", [], "");
        }
    }

    private void WalkStatements(string column, string value) =>
        Walk("\"Statements\" s", "s", "s", [$"s.\"{column}\" = {value}"], column);

    private void WalkMentions(string table, string column, string value, bool related)
    {
        var from = $"""
            "{table}" x JOIN "Statements" s ON s."Stored" = x."Stored" JOIN "Statements" f ON f."Stored" = x."Of"
            """;
        Walk(from, "x", "f", [$"x.\"{column}\" = {value}", "x.\"Related\" = false"], column);
        if (related)
        {
            Walk(from, "x", "f", [$"x.\"{column}\" = {value}", "x.\"Related\" = true"], column);
        }
    }

    private void WalkAliases(string column, string value) => Walk(
        """
        "StatementAliases" x JOIN "Statements" s ON s."Stored" = x."Stored" JOIN "Statements" f ON f."Stored" = x."Of"
        """,
        "x", "f", [$"x.\"{column}\" = {value}"], column);

    // Place: the row whose order is walked. Facts: the statement that all filters must hold for.
    private void Walk(string from, string place, string facts, IReadOnlyList<string> lead, string leadColumn)
    {
        List<string> conditions = [.. lead, .. Filters(facts, leadColumn), .. Places(place), query.Voided ? Voided : NotVoided];
        if (onlyMine)
        {
            conditions.Add(leadColumn == "AuthorityKey" ? "s.\"AuthorityKey\" = @authority" : $"{sql.Unindexed("s.\"AuthorityKey\"")} = @authority");
        }
        walks.Add($"SELECT {place}.\"Stored\" FROM {from} WHERE {string.Join(" AND ", conditions)} {Order.Replace("\"Stored\"", place + ".\"Stored\"", StringComparison.Ordinal)} LIMIT @limit");
    }

    private IEnumerable<string> Filters(string facts, string leadColumn)
    {
        // Activity and verb have an index together.
        if (query.Verb is not null && leadColumn != "VerbKey")
        {
            yield return $"{(leadColumn == "ActivityKey" && facts == "s" ? "s.\"VerbKey\"" : sql.Unindexed($"{facts}.\"VerbKey\""))} = @verb";
        }
        if (query.Activity is not null && leadColumn != "ActivityKey")
        {
            yield return Or(
                $"{sql.Unindexed($"{facts}.\"ActivityKey\"")} = @activity",
                Mentioned("StatementActivities", "ActivityKey", "@activity", facts, query.RelatedActivities ? "true" : null));
        }
        if (query.Agent is not null && query.Registration is not null)
        {
            yield return Or(
                $"{sql.Unindexed($"{facts}.\"ActorKey\"")} = @agent",
                Mentioned("StatementAgents", "AgentKey", "@agent", facts, "false"),
                query.RelatedAgents ? Mentioned("StatementAgents", "AgentKey", "@agent", facts, "true") : null,
                query.RelatedAgents ? $"{sql.Unindexed($"{facts}.\"AuthorityKey\"")} = @agent" : null);
        }
    }

    private IEnumerable<string> Places(string place)
    {
        if (query.After is not null)
        {
            yield return $"{place}.\"Stored\" {(query.Ascending ? ">" : "<")} @after";
        }
        if (query.Since is not null)
        {
            yield return $"{place}.\"Stored\" > @since";
        }
        if (query.Until is not null)
        {
            yield return $"{place}.\"Stored\" <= @until";
        }
    }

    private static string? Mentioned(string table, string column, string value, string facts, string? related) => related is null ? null :
        $"""
        EXISTS (SELECT 1 FROM "{table}" m WHERE m."{column}" = {value} AND m."Related" = {related}
            AND m."Stored" = {facts}."Stored" AND m."Of" = {facts}."Stored")
        """;

    private static string Or(params string?[] conditions) => $"({string.Join(" OR ", conditions.OfType<string>())})";

    private string Text()
    {
        var merged = string.Join(" UNION ", walks.Select(walk => $"SELECT * FROM ({walk}) AS walk"));
        var order = Order.Replace("\"Stored\"", "s.\"Stored\"", StringComparison.Ordinal);
        return $"""
            SELECT s."Stored", s."Json" FROM (SELECT * FROM ({merged}) AS merged {Order} LIMIT @limit) AS page
            JOIN "Statements" s ON s."Stored" = page."Stored" {order}
            """;
    }

    private void AddParameter(string name, object? value)
    {
        if (value is not null)
        {
            command.Add(name, value);
        }
    }
}
