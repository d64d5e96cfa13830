using System.Text;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Documents;

/// <summary>
/// Reads the parameters of the document resources (xAPI 1.0.3 Communication 2.3, 2.6 and 2.7). What a resource does not
/// know in the place where it stands is refused (3.2).
/// </summary>
internal static class DocumentParameters
{
    private delegate Refusal? Reader(string text, XapiVersion version, ref DocumentAddress address);

    private static readonly Dictionary<string, Reader> Readers = new(StringComparer.Ordinal)
    {
        ["activityId"] = ReadActivity,
        ["agent"] = ReadAgent,
        ["registration"] = ReadRegistration,
        ["stateId"] = ReadId,
        ["profileId"] = ReadId,
        ["since"] = ReadSince,
    };

    /// <summary>The address, or why it is refused.</summary>
    public static (DocumentAddress Address, Refusal? Refusal) Read(
        DocumentKind kind, HttpRequest request, XapiVersion version)
    {
        var address = new DocumentAddress(kind);
        var (required, optional) = Names(kind, request);
        foreach (var (name, values) in request.Query)
        {
            if (!required.Contains(name) && !optional.Contains(name))
            {
                return (address, QueryParameters.Refuse(name, "is not a parameter of this request"));
            }
            if (values is not [{ } text])
            {
                return (address, QueryParameters.Refuse(name, "must be given once"));
            }
            if (Readers[name](text, version, ref address) is { } refusal)
            {
                return (address, refusal with { Path = name + refusal.Path });
            }
        }
        var missing = Array.Find(required, name => !request.Query.ContainsKey(name));
        return (address, missing is null ? null : QueryParameters.Refuse(missing, "is required"));
    }

    private static (string[] Required, string[] Optional) Names(DocumentKind kind, HttpRequest request)
    {
        var id = kind == DocumentKind.State ? "stateId" : "profileId";
        string[] context = kind switch
        {
            DocumentKind.State => ["activityId", "agent"],
            DocumentKind.AgentProfile => ["agent"],
            _ => ["activityId"],
        };
        string[] optional = kind == DocumentKind.State ? ["registration"] : [];
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return request.Query.ContainsKey(id) ? ([.. context, id], optional) : (context, [.. optional, "since"]);
        }
        // All states of a context can be deleted at once, profiles one by one only.
        return HttpMethods.IsDelete(request.Method) && kind == DocumentKind.State
            ? (context, [.. optional, id])
            : ([.. context, id], optional);
    }

    private static Refusal? ReadActivity(string text, XapiVersion version, ref DocumentAddress address)
    {
        address = address with { Activity = text };
        return Formats.IsIri(Encoding.UTF8.GetBytes(text)) ? null : Refusal.Here("Data 4.3", "must be an IRI with a scheme");
    }

    private static Refusal? ReadAgent(string text, XapiVersion version, ref DocumentAddress address)
    {
        var (key, refusal) = AgentParameter.Read(text, version);
        address = address with { AgentKey = key };
        return refusal;
    }

    private static Refusal? ReadRegistration(string text, XapiVersion version, ref DocumentAddress address)
    {
        address = address with { Registration = Guid.TryParseExact(text, "D", out var registration) ? registration : null };
        return address.Registration is null ? Refusal.Here("Data 4.4", "must be a UUID in standard string form") : null;
    }

    private static Refusal? ReadId(string text, XapiVersion version, ref DocumentAddress address)
    {
        address = address with { Id = text };
        // PostgreSQL has no way to keep it, and nobody a reason to send it.
        return text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) ? null : Refusal.Here("Communication 2.2", "must be a name, and not empty");
    }

    private static Refusal? ReadSince(string text, XapiVersion version, ref DocumentAddress address)
    {
        if (!Timestamps.TryParse(Encoding.UTF8.GetBytes(text), version, out var moment))
        {
            return Refusal.Here("Data 4.5", "must be a timestamp; mind that a + is written as %2B in a query");
        }
        address = address with { Since = moment.UtcDateTime };
        return null;
    }
}
