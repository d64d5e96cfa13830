using System.Globalization;
using System.Text;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Reading;

/// <summary>
/// Reads the parameters of GET statements, held to the same formats as values in statements (xAPI 1.0.3 Data 2.2). An
/// unknown parameter is refused: silently ignoring a filter would show more than was asked for.
/// </summary>
internal static class QueryParameters
{
    private const string Section = "Communication 2.1.3";

    private delegate Refusal? Reader(string text, XapiVersion version, ref StatementQuery query);

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["agent"] = ReadAgent,
        ["verb"] = (string text, XapiVersion _, ref StatementQuery query) =>
            Iri(text, ref query, (key, old) => old with { Verb = key }),
        ["activity"] = (string text, XapiVersion _, ref StatementQuery query) =>
            Iri(text, ref query, (key, old) => old with { Activity = key }),
        ["registration"] = ReadRegistration,
        ["since"] = (string text, XapiVersion version, ref StatementQuery query) =>
            Moment(text, version, ref query, (moment, old) => old with { Since = moment }),
        ["until"] = (string text, XapiVersion version, ref StatementQuery query) =>
            Moment(text, version, ref query, (moment, old) => old with { Until = moment }),
        ["limit"] = ReadLimit,
        ["ascending"] = Flag((set, old) => old with { Ascending = set }),
        ["related_agents"] = Flag((set, old) => old with { RelatedAgents = set }),
        ["related_activities"] = Flag((set, old) => old with { RelatedActivities = set }),
        ["attachments"] = Flag((set, old) => old with { Attachments = set }),
        ["format"] = ReadFormat,
    };

    /// <summary>The query, or why it is refused.</summary>
    public static (StatementQuery Query, Refusal? Refusal) Read(
        IQueryCollection parameters, XapiVersion version, int mostStatements)
    {
        var query = new StatementQuery();
        foreach (var (name, values) in parameters)
        {
            if (!Readers.TryGetValue(name, out var reader))
            {
                return (query, Refuse(name, "is not a parameter of this resource"));
            }
            if (values is not [{ } text])
            {
                return (query, Refuse(name, "must be given once"));
            }
            if (reader(text, version, ref query) is { } refusal)
            {
                return (query, refusal with { Path = name + refusal.Path });
            }
        }
        var limit = query.Limit == 0 ? mostStatements : Math.Min(query.Limit, mostStatements);
        return (query with { Limit = limit }, null);
    }

    /// <summary>The refusal of a parameter.</summary>
    public static Refusal Refuse(string name, string message) => new(name, Section, message);

    /// <summary>The format that is asked for, exact when none is.</summary>
    public static StatementFormat FormatOf(IQueryCollection parameters) => Format(parameters["format"].ToString()) ?? StatementFormat.Exact;

    private static Refusal? ReadAgent(string text, XapiVersion version, ref StatementQuery query)
    {
        var (document, refusal) = StatementJson.Parse(Encoding.UTF8.GetBytes(text));
        if (document is null)
        {
            return refusal! with { Path = "" };
        }
        using (document)
        {
            if (ActorRules.Actor(document.RootElement, version) is { } wrong)
            {
                return wrong;
            }
            query = query with { Agent = Identifier.KeyOf(document.RootElement) };
            return query.Agent is null ? Refusal.Here(Section, "must be an agent or an identified group") : null;
        }
    }

    private static Refusal? Iri(string text, ref StatementQuery query, Func<long, StatementQuery, StatementQuery> set)
    {
        if (!Formats.IsIri(Encoding.UTF8.GetBytes(text)))
        {
            return Refusal.Here("Data 4.3", "must be an IRI with a scheme");
        }
        query = set(Key.Of(text), query);
        return null;
    }

    private static Refusal? ReadRegistration(string text, XapiVersion version, ref StatementQuery query)
    {
        query = query with { Registration = Guid.TryParseExact(text, "D", out var registration) ? registration : null };
        return query.Registration is null ? Refusal.Here("Data 4.4", "must be a UUID in standard string form") : null;
    }

    private static Refusal? Moment(
        string text, XapiVersion version, ref StatementQuery query, Func<DateTime, StatementQuery, StatementQuery> set)
    {
        if (!Timestamps.TryParse(Encoding.UTF8.GetBytes(text), version, out var moment))
        {
            return Refusal.Here("Data 4.5", "must be a timestamp; mind that a + is written as %2B in a query");
        }
        query = set(moment.UtcDateTime, query);
        return null;
    }

    private static Refusal? ReadLimit(string text, XapiVersion version, ref StatementQuery query)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit))
        {
            return Refusal.Here(Section, "must be a whole number, zero or more");
        }
        query = query with { Limit = limit };
        return null;
    }

    private static Reader Flag(Func<bool, StatementQuery, StatementQuery> set) => (string text, XapiVersion _, ref StatementQuery query) =>
    {
        query = set(text == "true", query);
        return text is "true" or "false" ? null : Refusal.Here(Section, "must be true or false");
    };

    private static Refusal? ReadFormat(string text, XapiVersion version, ref StatementQuery query)
    {
        var format = Format(text);
        query = query with { Format = format ?? query.Format };
        return format is null ? Refusal.Here(Section, "must be ids, exact or canonical") : null;
    }

    private static StatementFormat? Format(string text) => text switch
    {
        "exact" => StatementFormat.Exact,
        "ids" => StatementFormat.Ids,
        "canonical" => StatementFormat.Canonical,
        _ => null,
    };
}
