using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Access;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campus.Contents.Api;

/// <summary>Orchard Core's content API: <c>/api/content</c>.</summary>
internal static class ContentApi
{
    public static void MapContentApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/content")
            .WithMetadata(new RequirePermissionAttribute(ContentPermissions.AccessContentApi.Name))
            .DisableCookieRedirect();
        api.MapGet("/{contentItemId}", GetAsync);
        api.MapPost("", PostAsync).RequireRateLimiting(RateLimits.Writes);
        api.MapDelete("/{contentItemId}", DeleteAsync).RequireRateLimiting(RateLimits.Writes);
    }

    private static async Task<IResult> GetAsync(
        string contentItemId, IContentManager contents, ContentAccess access, CancellationToken cancellationToken)
    {
        if (await contents.GetAsync(contentItemId, cancellationToken: cancellationToken) is not { } item)
        {
            return Answers.NotFound(contentItemId);
        }
        return await access.MayAsync(ContentAct.View, item, cancellationToken)
            ? Answers.Json(item)
            : Answers.Forbidden();
    }

    private static async Task<IResult> PostAsync(
        HttpRequest request, PostedItems posted, CancellationToken cancellationToken, bool draft = false)
    {
        // Another site can make a browser post a form here with the reader's cookie, but not JSON.
        if (!request.HasJsonContentType())
        {
            return Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Stuur het item als application/json.");
        }
        var (body, wrong) = await BodyAsync(request, cancellationToken);
        return body is null
            ? Answers.Problem(StatusCodes.Status400BadRequest, wrong)
            : await posted.StoreAsync(ContentItemJson.Read(body), draft, cancellationToken);
    }

    private static async Task<IResult> DeleteAsync(
        string contentItemId, IContentManager contents, ContentAccess access, CancellationToken cancellationToken)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return Answers.NotFound(contentItemId);
        }
        if (!await access.MayAsync(ContentAct.Delete, item, cancellationToken))
        {
            return Answers.Forbidden();
        }
        await contents.RemoveAsync(contentItemId, cancellationToken);
        (item.Latest, item.Published) = (false, false);
        return Answers.Json(item);
    }

    private static async Task<(JsonObject? Body, string Wrong)> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (await JsonNode.ParseAsync(request.Body, null, ContentItemJson.Reading, cancellationToken) is JsonObject body)
            {
                return HalfLetters.AreIn(body) ? (null, HalfLetters.Wrong) : (body, "");
            }
        }
        catch (JsonException)
        {
            // The caller's text is not JSON; the answer says so.
        }
        catch (InvalidOperationException)
        {
            // So the reader says that a name in it is no text, when it looks for names that stand there twice.
            return (null, HalfLetters.Wrong);
        }
        return (null, "De inhoud van het verzoek is geen JSON-object.");
    }
}
