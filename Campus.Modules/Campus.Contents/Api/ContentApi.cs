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
            return NotFound(contentItemId);
        }
        return await access.MayAsync(ContentAct.View, item, cancellationToken) ? Json(item) : Forbidden();
    }

    private static async Task<IResult> PostAsync(
        HttpRequest request, IContentManager contents, ContentAccess access, NewItems newItems, CancellationToken cancellationToken, bool draft = false)
    {
        // Another site can make a browser post a form here with the reader's cookie, but not JSON.
        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Stuur het item als application/json.");
        }
        var (body, wrong) = await BodyAsync(request, cancellationToken);
        if (body is null)
        {
            return Problem(StatusCodes.Status400BadRequest, wrong);
        }
        var given = ContentItemJson.Read(body);
        var item = given.ContentItemId.Length == 0
            ? null
            : await contents.GetAsync(given.ContentItemId, VersionOptions.DraftRequired, cancellationToken);
        var act = item is null || !draft ? ContentAct.Publish : ContentAct.Edit;
        item ??= await newItems.MakeAsync(given, cancellationToken);
        if (item is null)
        {
            return Problem(StatusCodes.Status400BadRequest, $"Het contenttype ‘{given.ContentType}’ bestaat niet, of het id is langer dan 26 tekens.");
        }
        return await access.MayAsync(act, item, cancellationToken)
            ? await SaveAsync(item, given, draft, contents, access, cancellationToken)
            : Forbidden();
    }

    private static async Task<IResult> SaveAsync(
        ContentItem item, ContentItem given, bool draft, IContentManager contents, ContentAccess access, CancellationToken cancellationToken)
    {
        item.DisplayText = given.DisplayText ?? item.DisplayText;
        if (given.Owner is { Length: > 0 } owner && owner != item.Owner && await access.MayAsync(ContentAct.EditOwner, item, cancellationToken))
        {
            item.Owner = owner;
        }
        Merge(item.Content, given.Content);
        var validation = draft
            ? await contents.SaveDraftAsync(item, cancellationToken)
            : await contents.PublishAsync(item, cancellationToken);
        return validation.Succeeded ? Json(item) : Invalid(validation);
    }

    private static async Task<IResult> DeleteAsync(
        string contentItemId, IContentManager contents, ContentAccess access, CancellationToken cancellationToken)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Latest, cancellationToken) is not { } item)
        {
            return NotFound(contentItemId);
        }
        if (!await access.MayAsync(ContentAct.Delete, item, cancellationToken))
        {
            return Forbidden();
        }
        await contents.RemoveAsync(contentItemId, cancellationToken);
        (item.Latest, item.Published) = (false, false);
        return Json(item);
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

    // Objects merge deeply, anything else is replaced.
    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Merge(existing, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }

    private static ContentHttpResult Json(ContentItem item) => TypedResults.Text(ContentItemJson.Serialize(item), "application/json");

    private static ProblemHttpResult NotFound(string contentItemId) =>
        Problem(StatusCodes.Status404NotFound, $"Er is geen item ‘{contentItemId}’ dat je kunt zien.");

    private static ProblemHttpResult Forbidden() => Problem(StatusCodes.Status403Forbidden, "Je mag dit niet met dit item doen.");

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    // Orchard names a member without its part: "Path", not "AutoroutePart.Path".
    private static ValidationProblem Invalid(ContentValidation validation) => TypedResults.ValidationProblem(
        validation.Errors.GroupBy(error => error.Key[(error.Key.LastIndexOf('.') + 1)..], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(error => error.Value).ToArray(), StringComparer.Ordinal),
        detail: string.Join(", ", validation.Errors.SelectMany(error => error.Value)));
}

/// <summary>Makes the item that a caller posts under an id that is not there yet, or without one.</summary>
internal sealed class NewItems(IContentManager contents, IContentDefinitionManager definitions, ICurrentUser user)
{
    public async Task<ContentItem?> MakeAsync(ContentItem given, CancellationToken cancellationToken)
    {
        if (given.ContentItemId.Length > 26
            || await definitions.GetTypeDefinitionAsync(given.ContentType, cancellationToken) is not { } type)
        {
            return null;
        }
        var item = await contents.NewAsync(type.Name, cancellationToken);
        item.ContentItemId = given.ContentItemId.Length == 0 ? item.ContentItemId : given.ContentItemId;
        item.Owner = user.Id;
        return item;
    }
}
