using System.Data.Common;
using System.Globalization;
using Campus.Xapi.Data;

namespace Campus.Xapi.Reading;

/// <summary>
/// Writes the SQL of one page of a query. The filter that finds least leads: each index that knows of it is walked from
/// the reader's place in the order of the answer, at most a page far, and the walks are merged. All other filters are
/// checked on the way. How many are asked for and which months are searched stand in the text as they are, so that one
/// plan serves many requests. A statement is found by what it says itself, and by what a statement it refers to says; all
/// filters must then hold for that one, whereas its place in time, being voided and its authority are its own.
/// </summary>
internal sealed class PageSql
{
    // What a statement says itself, and what those say that it refers to.
    private static readonly Facts Own = new("Statements", "StatementAgents", "StatementActivities");
    private static readonly Facts Aliases = new("StatementAliases", "StatementAliasAgents", "StatementAliasActivities");

    private const string OfVoided =
        """
        (SELECT DISTINCT "TargetId" FROM "StatementReferences" WHERE "Voids") r
        JOIN "StatementIds" i ON i."Id" = r."TargetId" JOIN "Statements" f ON f."Stored" = i."Stored"
        """;

    private readonly StatementQuery query;
    private readonly DbCommand command;
    private readonly StatementSql sql;
    private readonly TimeWindow months;
    private readonly string size;
    private readonly bool onlyMine;
    private readonly bool hasFrom;
    private readonly bool hasTo;
    private readonly List<string> walks = [];

    private PageSql(
        StatementQuery query, long? onlyOf, TimeWindow window, int limit, StatementSql sql, DbCommand command)
    {
        (this.query, this.sql, this.command, onlyMine) = (query, sql, command, onlyOf is not null);
        size = limit.ToString(CultureInfo.InvariantCulture);
        months = TimeWindows.WholeMonths(window);
        (hasFrom, hasTo) = (window.From != months.From, window.To != months.To);
        AddParameter("@from", hasFrom ? window.From : null);
        AddParameter("@to", hasTo ? window.To : null);
        AddParameter("@agent", query.Agent);
        AddParameter("@verb", query.Verb);
        AddParameter("@activity", query.Activity);
        AddParameter("@registration", query.Registration);
        AddParameter("@authority", onlyOf);
    }

    /// <summary>A voiding statement cannot be voided (xAPI 1.0.3 Data 2.3.2).</summary>
    /// <param name="statement">The alias of the table of statements.</param>
    public static string NotVoided(string statement) =>
        $"""
        ({statement}."Voids" OR NOT EXISTS (SELECT 1 FROM "StatementReferences" v WHERE v."TargetId" = {statement}."Id" AND v."Voids"))
        """;

    private static string Voided(string statement) =>
        $"""
        (NOT {statement}."Voids" AND EXISTS (SELECT 1 FROM "StatementReferences" v WHERE v."TargetId" = {statement}."Id" AND v."Voids"))
        """;

    private string Order => query.Ascending ? "ASC" : "DESC";

    /// <summary>
    /// Gives a command the text and parameters that read at most so many statements of one window of time.
    /// </summary>
    public static void Write(
        StatementQuery query, long? onlyOf, TimeWindow window, int limit, StatementSql sql, DbCommand command)
    {
        var page = new PageSql(query, onlyOf, window, limit, sql, command);
        page.AddWalks(Own);
        if (query.Registration is not null || query.Agent is not null || query.Activity is not null || query.Verb is not null)
        {
            page.AddWalks(Aliases);
        }
        command.CommandText = page.Text();
    }

    private void AddWalks(Facts facts)
    {
        if (query.Registration is not null)
        {
            Walk(facts, "Registration", "@registration");
        }
        else if (query.Agent is not null)
        {
            WalkAgent(facts);
        }
        else if (query.Activity is not null)
        {
            WalkActivity(facts);
        }
        else if (query.Verb is not null)
        {
            Walk(facts, "VerbKey", "@verb");
        }
        else if (onlyMine)
        {
            Walk(facts, "AuthorityKey", "@authority");
        }
        else
        {
            AddWalk(facts, query.Voided ? OfVoided : $"\"{facts.Table}\" f", "f", [], "");
        }
    }

    private void WalkAgent(Facts facts)
    {
        Walk(facts, "ActorKey", "@agent");
        WalkMentions(facts, facts.Agents, "AgentKey", "@agent", related: false);
        if (query.RelatedAgents)
        {
            WalkMentions(facts, facts.Agents, "AgentKey", "@agent", related: true);
            Walk(facts, "AuthorityKey", "@agent");
        }
    }

    private void WalkActivity(Facts facts)
    {
        Walk(facts, "ActivityKey", "@activity");
        if (query.RelatedActivities)
        {
            WalkMentions(facts, facts.Activities, "ActivityKey", "@activity", related: true);
        }
    }

    private void Walk(Facts facts, string column, string value) =>
        AddWalk(facts, $"\"{facts.Table}\" f", "f", [$"f.\"{column}\" = {value}"], column);

    private void WalkMentions(Facts facts, string table, string column, string value, bool related)
    {
        var from = $"\"{table}\" x JOIN \"{facts.Table}\" f ON f.\"Stored\" = x.\"Stored\"{(facts == Aliases ? " AND f.\"Of\" = x.\"Of\"" : "")}";
        AddWalk(facts, from, "x", [$"x.\"{column}\" = {value}", $"x.\"Related\" = {Literal(related)}"], "");
    }

    // Place: the row whose order is walked; f: what must hold for all filters; s: the statement that is found.
    private void AddWalk(Facts facts, string from, string place, IReadOnlyList<string> lead, string leadColumn)
    {
        var found = facts == Own ? "f" : "s";
        List<string> conditions = [.. lead, .. Filters(facts, leadColumn), .. Places([place, "f", found]), query.Voided ? Voided(found) : NotVoided(found)];
        if (onlyMine)
        {
            conditions.Add($"{(leadColumn == "AuthorityKey" && facts == Own ? "f.\"AuthorityKey\"" : sql.Unindexed($"{found}.\"AuthorityKey\""))} = @authority");
        }
        if (onlyMine && facts == Aliases)
        {
            // Being found would tell what somebody else has said.
            conditions.Add($"{sql.Unindexed("f.\"AuthorityKey\"")} = @authority");
        }
        var join = facts == Own ? "" : """ JOIN "Statements" s ON s."Stored" = f."Stored" """;
        walks.Add(
            $"SELECT {place}.\"Stored\" FROM {from}{join} WHERE {string.Join(" AND ", conditions)} ORDER BY {place}.\"Stored\" {Order} LIMIT {size}");
    }

    private IEnumerable<string> Filters(Facts facts, string leadColumn)
    {
        if (query.Verb is not null && leadColumn != "VerbKey")
        {
            // Activity and verb have an index together.
            yield return $"{(leadColumn == "ActivityKey" ? "f.\"VerbKey\"" : sql.Unindexed("f.\"VerbKey\""))} = @verb";
        }
        if (query.Activity is not null && (query.Agent is not null || query.Registration is not null))
        {
            yield return Or(
                $"{sql.Unindexed("f.\"ActivityKey\"")} = @activity",
                query.RelatedActivities ? Mentioned(facts, facts.Activities, "ActivityKey", "@activity", related: true) : null);
        }
        if (query.Agent is not null && query.Registration is not null)
        {
            yield return Or(
                $"{sql.Unindexed("f.\"ActorKey\"")} = @agent",
                Mentioned(facts, facts.Agents, "AgentKey", "@agent", related: false),
                query.RelatedAgents ? Mentioned(facts, facts.Agents, "AgentKey", "@agent", related: true) : null,
                query.RelatedAgents ? $"{sql.Unindexed("f.\"AuthorityKey\"")} = @agent" : null);
        }
    }

    // Said of each table, for a planner does not carry a span from one to the other.
    private IEnumerable<string> Places(IEnumerable<string> tables) => tables.Distinct().Select(table => string.Create(
        CultureInfo.InvariantCulture,
        $"{table}.\"Stored\" BETWEEN {months.From} AND {months.To}{(hasFrom ? $" AND {table}.\"Stored\" >= @from" : "")}{(hasTo ? $" AND {table}.\"Stored\" <= @to" : "")}"));

    private static string Mentioned(Facts facts, string table, string column, string value, bool related) =>
        $"""
        EXISTS (SELECT 1 FROM "{table}" m WHERE m."{column}" = {value} AND m."Related" = {Literal(related)}
            AND m."Stored" = f."Stored"{(facts == Aliases ? " AND m.\"Of\" = f.\"Of\"" : "")})
        """;

    private static string Literal(bool value) => value ? "true" : "false";

    private static string Or(params string?[] conditions) => $"({string.Join(" OR ", conditions.OfType<string>())})";

    private string Text()
    {
        var merged = string.Join(" UNION ", walks.Select(walk => $"SELECT * FROM ({walk}) AS walk"));
        return $"""
            SELECT s."Stored", s."Json" FROM (SELECT * FROM ({merged}) AS merged ORDER BY "Stored" {Order} LIMIT {size}) AS page
            JOIN "Statements" s ON s."Stored" = page."Stored" WHERE {Places(["s"]).Single()} ORDER BY s."Stored" {Order}
            """;
    }

    private void AddParameter(string name, object? value)
    {
        if (value is not null)
        {
            command.Add(name, value);
        }
    }

    private sealed record Facts(string Table, string Agents, string Activities);
}
