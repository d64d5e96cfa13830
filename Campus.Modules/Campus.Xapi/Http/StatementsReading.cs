using System.Globalization;
using System.Text;
using Campus.Xapi.Credentials;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Http;

/// <summary>GET and HEAD of statements (xAPI 1.0.3 Communication 2.1.3).</summary>
internal sealed class StatementsReading(StatementReader reader, IOptions<XapiOptions> options)
{
    private const string More = "more";

    public async Task GetAsync(HttpContext context, XapiVersion version)
    {
        await using var connection = await reader.OpenAsync(context.RequestAborted);
        var parameters = context.Request.Query;
        if (parameters.ContainsKey("statementId") || parameters.ContainsKey("voidedStatementId"))
        {
            await GetOneAsync(context);
            return;
        }
        await (parameters.ContainsKey(More) ? GetMoreAsync(context) : GetFirstAsync(context, version));
    }

    private async Task GetOneAsync(HttpContext context)
    {
        var (id, voided, refusal) = ReadId(context.Request.Query);
        if (refusal is not null)
        {
            await Problem.WriteAsync(context, refusal);
            return;
        }
        var consistent = await reader.ConsistentThroughAsync(context.RequestAborted);
        if (await reader.OneAsync(id, voided, OnlyOf(context), context.RequestAborted) is { } statement)
        {
            await WriteAsync(context.Response, statement.Json, consistent, statement.Stored);
            return;
        }
        await Problem.WriteAsync(
            context, StatusCodes.Status404NotFound, "There is no such statement",
            voided ? "No voided statement has this id." : "No statement has this id, or it has been voided.");
    }

    private static (Guid Id, bool Voided, Refusal? Refusal) ReadId(IQueryCollection parameters)
    {
        var voided = parameters.ContainsKey("voidedStatementId");
        var name = voided ? "voidedStatementId" : "statementId";
        foreach (var (other, values) in parameters)
        {
            var plain = (other == "format" && values == "exact") || (other == "attachments" && values == "false");
            if (other != name && !plain)
            {
                return (default, voided, QueryParameters.Refuse(other, $"does not go with {name} in this store"));
            }
        }
        return Guid.TryParseExact(parameters[name], "D", out var id)
            ? (id, voided, null)
            : (default, voided, QueryParameters.Refuse(name, "must be a UUID in standard string form"));
    }

    private async Task GetFirstAsync(HttpContext context, XapiVersion version)
    {
        var (query, refusal) = QueryParameters.Read(context.Request.Query, version, options.Value.MaxPage);
        await (refusal is null ? WritePageAsync(context, query) : Problem.WriteAsync(context, refusal));
    }

    private async Task GetMoreAsync(HttpContext context)
    {
        var query = context.Request.Query.Count == 1 && context.Request.Query[More] is [{ } cursor] ? Cursor.Read(cursor) : null;
        if (query is not { Limit: > 0, After: not null } || query.Limit > options.Value.MaxPage)
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse(More, "must be a link that this store gave, and nothing else"));
            return;
        }
        await WritePageAsync(context, query);
    }

    private async Task WritePageAsync(HttpContext context, StatementQuery query)
    {
        // Asked before reading: the page is at least as new.
        var consistent = await reader.ConsistentThroughAsync(context.RequestAborted);
        var page = await reader.PageAsync(query, OnlyOf(context), context.RequestAborted);
        var newest = page.Statements.Count == 0 ? default(DateTime?) : page.Statements.Max(statement => statement.Stored);
        var more = page.Next is null ? "" : $"{context.Request.PathBase}{context.Request.Path}?{More}={Cursor.Write(page.Next)}";
        await WriteAsync(context.Response, Json(page.Statements, more), newest > consistent ? newest.Value : consistent, newest);
    }

    private static string Json(IReadOnlyList<StoredText> statements, string more)
    {
        var json = new StringBuilder("{\"statements\":[", 100 + statements.Sum(statement => statement.Json.Length + 1));
        for (var i = 0; i < statements.Count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(statements[i].Json);
        }
        return json.Append("],\"more\":\"").Append(more).Append("\"}").ToString();
    }

    private static async Task WriteAsync(HttpResponse response, string json, DateTime consistent, DateTime? modified)
    {
        response.Headers[XapiHeaders.ConsistentThrough] = XapiHeaders.Moment(consistent);
        if (modified is { } moment)
        {
            response.Headers.LastModified = moment.ToString("R", CultureInfo.InvariantCulture);
        }
        var bytes = Encoding.UTF8.GetBytes(json);
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes);
    }

    // Without the scope to read everything, a credential sees what it sent itself.
    private static long? OnlyOf(HttpContext context)
    {
        var credential = context.Features.GetRequiredFeature<Credential>();
        return credential.May(Scopes.Read) ? null : credential.Authority.Key;
    }
}
