using System.Buffers;
using System.Globalization;
using System.Text;
using Campus.Xapi.Attachments;
using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.StatementResource;

/// <summary>GET and HEAD of statements (xAPI 1.0.3 Communication 2.1.3).</summary>
internal sealed class StatementsReading(
    StatementReader reader, FormattedStatements formatted, AttachmentStore attachments, MultipartAnswer multipart, IOptions<XapiOptions> options)
{
    private const string More = "more";

    public async Task GetAsync(HttpContext context, XapiVersion version)
    {
        // A client may take its time to read the answer; no connection to the database waits for that.
        var (found, rejection) = await FindAsync(context, version);
        await (found is null ? Problem.WriteAsync(context, rejection!) : WriteAsync(context, found));
    }

    private Task<(Found? Found, Rejection? Rejection)> FindAsync(HttpContext context, XapiVersion version)
    {
        var parameters = context.Request.Query;
        if (parameters.ContainsKey("statementId") || parameters.ContainsKey("voidedStatementId"))
        {
            return OneAsync(context);
        }
        var (query, refusal) = parameters.ContainsKey(More) ? ReadMore(parameters) : ReadFirst(parameters, version);
        return refusal is null ? PageAsync(context, query!) : Task.FromResult<(Found?, Rejection?)>((null, Rejection.Of(refusal)));
    }

    private async Task<(Found? Found, Rejection? Rejection)> OneAsync(HttpContext context)
    {
        var (id, voided, refusal) = ReadId(context.Request.Query);
        if (refusal is not null)
        {
            return (null, Rejection.Of(refusal));
        }
        var consistent = await reader.ConsistentThroughAsync(context.RequestAborted);
        if (await reader.OneAsync(id, voided, OnlyOf(context), context.RequestAborted) is { } statement)
        {
            var written = await formatted.WriteAsync([statement], QueryParameters.FormatOf(context.Request.Query), context.Request, context.RequestAborted);
            var withFiles = context.Request.Query["attachments"] == "true";
            return (new Found([written[0].Json], consistent, statement.Stored, await FilesAsync(withFiles, [statement], context)), null);
        }
        return (null, new Rejection(
            StatusCodes.Status404NotFound, "There is no such statement",
            voided ? "No voided statement has this id." : "No statement has this id, or it has been voided."));
    }

    private static (Guid Id, bool Voided, Refusal? Refusal) ReadId(IQueryCollection parameters)
    {
        var voided = parameters.ContainsKey("voidedStatementId");
        var name = voided ? "voidedStatementId" : "statementId";
        foreach (var (other, values) in parameters)
        {
            var plain = (other == "format" && values is ["exact" or "ids" or "canonical"]) || (other == "attachments" && values is ["true" or "false"]);
            if (other != name && !plain)
            {
                return (default, voided, QueryParameters.Refuse(other, $"does not go with {name} in this store"));
            }
        }
        return Guid.TryParseExact(parameters[name], "D", out var id)
            ? (id, voided, null)
            : (default, voided, QueryParameters.Refuse(name, "must be a UUID in standard string form"));
    }

    private (StatementQuery? Query, Refusal? Refusal) ReadFirst(IQueryCollection parameters, XapiVersion version)
    {
        var (query, refusal) = QueryParameters.Read(parameters, version, options.Value.MaxPage);
        return (query with { Limit = Math.Min(query.Limit, MostFor(query)) }, refusal);
    }

    private (StatementQuery? Query, Refusal? Refusal) ReadMore(IQueryCollection parameters)
    {
        var query = parameters.Count == 1 && parameters[More] is [{ } cursor] ? Cursor.Read(cursor) : null;
        return query is { Limit: > 0, After: not null } && query.Limit <= MostFor(query)
            ? (query, null)
            : (null, QueryParameters.Refuse(More, "must be a link that this store gave, and nothing else"));
    }

    private int MostFor(StatementQuery query) => query.Attachments ? options.Value.MaxPageWithAttachments : options.Value.MaxPage;

    private async Task<(Found? Found, Rejection? Rejection)> PageAsync(HttpContext context, StatementQuery query)
    {
        var page = await reader.PageAsync(query, OnlyOf(context), context.RequestAborted);
        var newest = page.Statements.Count == 0 ? default(DateTime?) : page.Statements.Max(statement => statement.Stored);
        var more = page.Next is null ? "" : $"{context.Request.PathBase}{context.Request.Path}?{More}={Cursor.Write(page.Next)}";
        return (new Found(
            Page(await formatted.WriteAsync(page.Statements, query.Format, context.Request, context.RequestAborted), more),
            newest > page.ConsistentThrough ? newest.Value : page.ConsistentThrough,
            newest,
            await FilesAsync(query.Attachments, page.Statements, context)), null);
    }

    private async Task<IReadOnlyList<AttachedFile>?> FilesAsync(
        bool asked, IEnumerable<StoredText> statements, HttpContext context) =>
        asked ? await attachments.OfAsync([.. statements.Select(statement => statement.Position)], context.RequestAborted) : null;

    private static List<string> Page(IReadOnlyList<StoredText> statements, string more)
    {
        var parts = new List<string>((2 * statements.Count) + 2) { "{\"statements\":[" };
        foreach (var statement in statements)
        {
            parts.Add(parts.Count == 1 ? "" : ",");
            parts.Add(statement.Json);
        }
        parts.Add($"],\"more\":\"{more}\"}}");
        return parts;
    }

    private async Task WriteAsync(HttpContext context, Found found)
    {
        var response = context.Response;
        response.Headers[XapiHeaders.ConsistentThrough] = XapiHeaders.Moment(found.Consistent);
        if (found.Modified is { } moment)
        {
            response.Headers.LastModified = moment.ToString("R", CultureInfo.InvariantCulture);
        }
        var length = found.Json.Sum(Encoding.UTF8.GetByteCount);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            await WriteAsync(context, Encoded(found.Json, bytes.AsMemory(0, length)), found.Files);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json, IReadOnlyList<AttachedFile>? files)
    {
        if (files is not null)
        {
            await multipart.WriteAsync(context, json, files);
            return;
        }
        context.Response.ContentType = MediaTypes.Json;
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json);
    }

    private static ReadOnlyMemory<byte> Encoded(List<string> parts, Memory<byte> bytes)
    {
        var written = 0;
        foreach (var part in parts)
        {
            written += Encoding.UTF8.GetBytes(part, bytes.Span[written..]);
        }
        return bytes;
    }

    // Without the scope to read everything, a credential sees what it sent itself.
    private static long? OnlyOf(HttpContext context)
    {
        var credential = context.Features.GetRequiredFeature<Credential>();
        return credential.May(Scopes.Read) ? null : credential.Authority.Key;
    }

    /// <summary>
    /// What a reader gets: JSON in parts, and files. Without a list of files they were not asked for, which is not the
    /// same as none.
    /// </summary>
    private sealed record Found(
        List<string> Json, DateTime Consistent, DateTime? Modified, IReadOnlyList<AttachedFile>? Files);
}
