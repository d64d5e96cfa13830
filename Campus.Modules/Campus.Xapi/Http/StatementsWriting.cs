using System.Text;
using Campus.Xapi.Credentials;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Http;

/// <summary>PUT and POST of statements (xAPI 1.0.3 Communication 2.1.1 and 2.1.2).</summary>
internal sealed class StatementsWriting(StatementWriter writer, IOptions<XapiOptions> options)
{
    private readonly XapiOptions limits = options.Value;

    public async Task PostAsync(HttpContext context, XapiVersion version)
    {
        if (context.Request.Query.FirstOrDefault().Key is { } unknown)
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse(unknown, "is not a parameter of POST"));
            return;
        }
        if (await ReadAsync(context) is not { } body)
        {
            return;
        }
        IReadOnlyList<StatementDraft> drafts;
        using (body)
        {
            var credential = context.Features.GetRequiredFeature<Credential>();
            (drafts, var refusal) = StatementIntake.Many(body.Json, limits.MaxStatements, credential.Authority, version);
            if (refusal is not null)
            {
                await Problem.WriteAsync(context, refusal);
                return;
            }
        }
        if (await StoreAsync(context, drafts))
        {
            await WriteIdsAsync(context.Response, drafts);
        }
    }

    public async Task PutAsync(HttpContext context, XapiVersion version)
    {
        var parameters = context.Request.Query;
        if (parameters.Count != 1 || !Guid.TryParseExact(parameters["statementId"], "D", out var id))
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse("statementId", "must be given, a UUID in standard string form, and nothing else"));
            return;
        }
        if (await ReadAsync(context) is not { } body)
        {
            return;
        }
        StatementDraft? draft;
        using (body)
        {
            var credential = context.Features.GetRequiredFeature<Credential>();
            (draft, var refusal) = StatementIntake.One(body.Json, id, credential.Authority, version);
            if (refusal is not null)
            {
                await Problem.WriteAsync(context, refusal);
                return;
            }
        }
        if (await StoreAsync(context, [draft!]))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private async Task<RequestBody?> ReadAsync(HttpContext context)
    {
        var type = context.Request.ContentType ?? "";
        var mediaType = type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is var end and >= 0 ? end : type.Length).Trim();
        if (!mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            var detail = mediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase)
                ? "This store takes no files along with statements: send application/json, with attachments by fileUrl."
                : "Statements come as application/json.";
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "The content type is not accepted", detail);
            return null;
        }
        var body = await RequestBody.ReadAsync(context.Request, limits.MaxRequestBytes, context.RequestAborted);
        if (body is null)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status413PayloadTooLarge, "The request is too large",
                $"A request has at most {limits.MaxRequestBytes} bytes; send the statements in several requests.");
        }
        return body;
    }

    private async Task<bool> StoreAsync(HttpContext context, IReadOnlyList<StatementDraft> drafts)
    {
        if (drafts.Count == 0 || await writer.StoreAsync(drafts, context.RequestAborted) != StatementOutcome.Conflict)
        {
            return true;
        }
        await Problem.WriteAsync(
            context, StatusCodes.Status409Conflict, "Another statement has this id",
            "A statement in this request has the id of a stored statement that says something else. Nothing was stored.");
        return false;
    }

    private static Task WriteIdsAsync(HttpResponse response, IReadOnlyList<StatementDraft> drafts)
    {
        response.ContentType = "application/json";
        var json = new StringBuilder("[", 2 + (drafts.Count * 39));
        foreach (var draft in drafts)
        {
            json.Append(json.Length > 1 ? ",\"" : "\"").Append(draft.Id.ToString("D")).Append('"');
        }
        return response.WriteAsync(json.Append(']').ToString());
    }
}
