using System.Globalization;
using System.Text.Json;
using Campus.Xapi.Http;
using Campus.Xapi.Statements;
using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Documents;

/// <summary>
/// Answers requests for documents, of all three kinds (xAPI 1.0.3 Communication 2.2, 2.3, 2.6, 2.7 and 3.1).
/// </summary>
internal sealed class DocumentResource(DocumentStore store, IOptions<XapiOptions> options)
{
    private const string Binary = "application/octet-stream";

    public async Task GetAsync(HttpContext context, DocumentAddress address)
    {
        if (address.Id is null)
        {
            var (ids, newest) = await store.IdsAsync(address, context.RequestAborted);
            await WriteAsync(context, new Document("application/json", JsonSerializer.SerializeToUtf8Bytes(ids)), newest);
            return;
        }
        if (await store.FindAsync(address, context.RequestAborted) is { } stored)
        {
            await WriteAsync(context, stored.Document, stored.Updated);
            return;
        }
        await Problem.WriteAsync(context, StatusCodes.Status404NotFound, "There is no such document", "No document has this id here.");
    }

    public async Task PutAsync(HttpContext context, DocumentAddress address, XapiVersion version)
    {
        if (await ReadAsync(context) is not { } document)
        {
            return;
        }
        if (document.IsJson && Unreadable(document) is { } refusal)
        {
            await Problem.WriteAsync(context, refusal);
            return;
        }
        await WriteAsync(context, await store.PutAsync(address, document, Asked(context), BlindlyIn(version, address), context.RequestAborted));
    }

    public async Task PostAsync(HttpContext context, DocumentAddress address)
    {
        if (await ReadAsync(context) is not { } document)
        {
            return;
        }
        if (DocumentMerge.Refuse(document) is { } refusal)
        {
            await Problem.WriteAsync(context, refusal);
            return;
        }
        await WriteAsync(context, await store.MergeAsync(address, document, Asked(context), context.RequestAborted));
    }

    public async Task DeleteAsync(HttpContext context, DocumentAddress address)
    {
        if (address.Id is null)
        {
            await store.DeleteAllAsync(address, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await WriteAsync(context, await store.DeleteAsync(address, Asked(context), context.RequestAborted));
    }

    // Conflicts of state are unlikely, so 1.0.3 lets it be written blindly, and profiles never (Communication 3.1); in
    // 2.0
    // either may be new without a precondition, but not be replaced.
    private static BlindWrite BlindlyIn(XapiVersion version, DocumentAddress address) => version switch
    {
        XapiVersion.V1 when address.Kind == DocumentKind.State => BlindWrite.Always,
        XapiVersion.V1 => BlindWrite.Never,
        _ => BlindWrite.OfNew,
    };

    private async Task<Document?> ReadAsync(HttpContext context)
    {
        var type = string.IsNullOrWhiteSpace(context.Request.ContentType) ? Binary : context.Request.ContentType;
        if (type.Length > DocumentRow.LongestContentType)
        {
            await Problem.WriteAsync(context, new Refusal("Content-Type", "Communication 2.2", $"must have at most {DocumentRow.LongestContentType} characters"));
            return null;
        }
        if (await RequestBody.ReadAsync(context.Request, options.Value.MaxDocumentBytes, context.RequestAborted) is not { } body)
        {
            await Problem.WriteAsync(
                context, StatusCodes.Status413PayloadTooLarge, "The document is too large",
                $"A document has at most {options.Value.MaxDocumentBytes} bytes.");
            return null;
        }
        using (body)
        {
            return new Document(type, body.Json.ToArray());
        }
    }

    private static Refusal? Unreadable(Document document)
    {
        var (json, refusal) = StatementJson.Parse(document.Content);
        json?.Dispose();
        return refusal;
    }

    private static Preconditions Asked(HttpContext context) => new(context.Request.Headers);

    /// <summary>Answers with a document and its tag, or with the news that the asker has it already.</summary>
    public static async Task WriteAsync(HttpContext context, Document document, DateTime? updated)
    {
        var response = context.Response;
        response.Headers.ETag = $"\"{document.ETag}\"";
        response.Headers.LastModified = updated?.ToString("R", CultureInfo.InvariantCulture);
        // What anybody sent is never a page of this site.
        response.Headers.ContentDisposition = "attachment";
        if (Asked(context).IsKnown(document.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.ContentType = document.ContentType;
        response.ContentLength = document.Content.Length;
        await response.Body.WriteAsync(document.Content, context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, DocumentOutcome outcome)
    {
        switch (outcome)
        {
            case DocumentOutcome.PreconditionFailed:
                return Problem.WriteAsync(
                    context, StatusCodes.Status412PreconditionFailed, "The document is not what the request expects",
                    "Another version is stored than If-Match or If-None-Match asks for. Nothing was changed; get the document and try again.");
            case DocumentOutcome.Unconditional:
                return Problem.WriteAsync(
                    context, StatusCodes.Status409Conflict, "There is a document with this id already",
                    "Get it first to see its current state, and send its ETag in the header If-Match to replace it. Nothing was changed.");
            case DocumentOutcome.UnconditionalNew:
                return Problem.WriteAsync(
                    context, new Refusal("If-None-Match", "Communication 3.1", "or If-Match must be given; If-None-Match: * says that the document is to be new"));
            case DocumentOutcome.NotMergeable:
                return Problem.WriteAsync(
                    context, new Refusal("document", "Communication 2.2", "is not a JSON object, so nothing can be merged with it; use PUT to replace it"));
            default:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
        }
    }
}
