using System.Text;
using Campus.Xapi.Attachments;
using Campus.Xapi.Credentials;
using Campus.Xapi.Http;
using Campus.Xapi.Reading;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Campus.Xapi.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.StatementResource;

/// <summary>PUT and POST of statements (xAPI 1.0.3 Communication 2.1.1 and 2.1.2).</summary>
internal sealed class StatementsWriting(
    StatementWriter writer, MultipartIntake multipart, IOptions<XapiOptions> options)
{
    private readonly XapiOptions limits = options.Value;

    public async Task PostAsync(HttpContext context, XapiVersion version)
    {
        if (context.Request.Query.FirstOrDefault().Key is { } unknown)
        {
            await Problem.WriteAsync(context, QueryParameters.Refuse(unknown, "is not a parameter of POST"));
            return;
        }
        if (await AcceptAsync(context, version, id: null) is { } drafts)
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
        if (await AcceptAsync(context, version, id) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    // Null means that the request was refused, and answered.
    private Task<IReadOnlyList<StatementDraft>?> AcceptAsync(HttpContext context, XapiVersion version, Guid? id)
    {
        var credential = context.Features.GetRequiredFeature<Credential>();
        var offer = new Offer(credential.Authority, version, id) { Launch = credential.Launch };
        // What stands in a browser brings no files: whoever opens it could fill the disk with them.
        return MediaTypes.Is(context.Request.ContentType, MediaTypes.Multipart) && offer.Launch is null
            ? AcceptWithFilesAsync(context, offer)
            : AcceptJsonAsync(context, offer);
    }

    private async Task<IReadOnlyList<StatementDraft>?> AcceptJsonAsync(HttpContext context, Offer offer)
    {
        var (intake, rejection) = await ReadJsonAsync(context, offer);
        if (rejection is not null)
        {
            await Problem.WriteAsync(context, rejection);
            return null;
        }
        return await StoreAsync(context, intake!.Drafts) ? intake.Drafts : null;
    }

    private async Task<(Intake? Intake, Rejection? Rejection)> ReadJsonAsync(HttpContext context, Offer offer)
    {
        if (!MediaTypes.Is(context.Request.ContentType, MediaTypes.Json))
        {
            return (null, new Rejection(
                StatusCodes.Status400BadRequest, "The content type is not accepted",
                "Statements come as application/json, or with their files as multipart/mixed."));
        }
        if (await RequestBody.ReadAsync(context.Request, limits.MaxRequestBytes, context.RequestAborted) is not { } body)
        {
            return (null, Rejection.TooLarge($"A request has at most {limits.MaxRequestBytes} bytes; send the statements in several requests."));
        }
        using (body)
        {
            var (intake, refusal) = StatementIntake.Read(body.Json, offer, limits.MaxStatements);
            refusal ??= intake!.Attachments.FirstOrDefault(attachment => !attachment.HasUrl) is { } missing
                ? new Refusal(missing.Path, "Communication 1.5.1", "must have a fileUrl, or come with its file in a multipart/mixed request")
                : null;
            if (refusal is not null)
            {
                return (null, Rejection.Of(refusal));
            }
            var isHeldTo = offer.Launch is not { } launch || intake!.Drafts.All(draft => launch.Covers(draft.Keys));
            return isHeldTo ? (intake, null) : (null, Rejection.OutsideLaunch());
        }
    }

    private async Task<IReadOnlyList<StatementDraft>?> AcceptWithFilesAsync(HttpContext context, Offer offer)
    {
        await using var files = new ReceivedFiles();
        var (intake, rejection) = await multipart.ReadAsync(context.Request, offer, files, context.RequestAborted);
        if (rejection is not null)
        {
            await Problem.WriteAsync(context, rejection);
            return null;
        }
        await context.RequestServices.GetRequiredService<AttachmentStore>().KeepAsync(files, context.RequestAborted);
        return await StoreAsync(context, intake!.Drafts) ? intake.Drafts : null;
    }

    private async Task<bool> StoreAsync(HttpContext context, IReadOnlyList<StatementDraft> drafts)
    {
        var outcome = drafts.Count == 0 ? StatementOutcome.AlreadyStored : await writer.StoreAsync(drafts, context.RequestAborted);
        switch (outcome)
        {
            case StatementOutcome.Conflict:
                await Problem.WriteAsync(
                    context, StatusCodes.Status409Conflict, "Another statement has this id",
                    "A statement in this request has the id of a stored statement that says something else. Nothing was stored.");
                return false;
            case StatementOutcome.MayNotVoid:
                await Problem.WriteAsync(
                    context, StatusCodes.Status403Forbidden, "The statement is not yours to void",
                    $"A statement is voided by the credential that sent it, or by one with the scope {Scopes.Void}. Nothing was stored.");
                return false;
            default:
                return true;
        }
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
