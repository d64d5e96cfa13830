using System.Text.Json.Nodes;
using Campus.Contents.Access;
using Campus.Platform;
using Microsoft.AspNetCore.Http;

namespace Campus.Contents.Api;

/// <summary>Stores what programs post to the content API: a new item, or what is to change in one.</summary>
internal sealed class PostedItems(
    CampusDb db, IContentManager contents, IContentDefinitionManager definitions, ContentAccess access, IPublicationGate gate,
    ICurrentUser user)
{
    private const int LongestId = 26;

    public Task<IResult> StoreAsync(ContentItem given, bool draft, CancellationToken cancellationToken) =>
        db.InTransactionAsync(token => MergeAsync(given, draft, token), cancellationToken);

    // What is posted is merged into what is there: nobody may write that in between.
    private async Task<IResult> MergeAsync(ContentItem given, bool draft, CancellationToken cancellationToken)
    {
        var id = given.ContentItemId;
        await ContentLock.TakeAsync(db, [id], cancellationToken);
        var known = id.Length == 0 ? null : await contents.GetAsync(id, VersionOptions.DraftRequired, cancellationToken);
        if ((known ?? await MakeAsync(given, cancellationToken)) is not { } item)
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest,
                $"Het contenttype ‘{given.ContentType}’ bestaat niet, of het id is langer dan {LongestId} tekens.");
        }
        var act = known is null || !draft ? ContentAct.Publish : ContentAct.Edit;
        return await access.MayAsync(act, item, cancellationToken)
            ? await StoreAsync(item, given, draft, cancellationToken)
            : Answers.Forbidden();
    }

    private async Task<IResult> StoreAsync(
        ContentItem item, ContentItem given, bool draft, CancellationToken cancellationToken)
    {
        item.DisplayText = given.DisplayText ?? item.DisplayText;
        if (given.Owner is { Length: > 0 } owner && owner != item.Owner
            && await access.MayAsync(ContentAct.EditOwner, item, cancellationToken))
        {
            item.Owner = owner;
        }
        Merge(item.Content, given.Content);
        if (!draft && await gate.StopsAsync(item, cancellationToken) is { Count: > 0 } stops)
        {
            // A person may publish it with a reason, on its own page.
            return Answers.Invalid(stops.Select(Error));
        }
        var validation = draft
            ? await contents.SaveDraftAsync(item, cancellationToken)
            : await contents.PublishAsync(item, cancellationToken);
        return validation.Succeeded ? Answers.Json(item) : Answers.Invalid(validation.Errors);
    }

    private static KeyValuePair<string, IReadOnlyList<string>> Error(ContentFinding found) =>
        new(found.Field ?? found.Part ?? "", [found.Message]);

    // The item that is posted under an id that is not there yet, or without one.
    private async Task<ContentItem?> MakeAsync(ContentItem given, CancellationToken cancellationToken)
    {
        if (given.ContentItemId.Length > LongestId
            || await definitions.GetTypeDefinitionAsync(given.ContentType, cancellationToken) is not { } type)
        {
            return null;
        }
        var item = await contents.NewAsync(type.Name, cancellationToken);
        item.ContentItemId = given.ContentItemId.Length == 0 ? item.ContentItemId : given.ContentItemId;
        item.Owner = user.Id;
        return item;
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
}
