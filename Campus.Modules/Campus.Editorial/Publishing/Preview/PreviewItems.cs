using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Editor;
using Campus.Platform;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>Gives what editors are working on as it would be after publishing, without storing anything.</summary>
internal sealed class PreviewItems(ItemRepository items, ContentLifecycle lifecycle, TimeProvider time)
{
    public async Task<ContentItem?> AsPublishedAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await items.OpenAsync(contentItemId, cancellationToken) is not { Item: var item })
        {
            return null;
        }
        var context = await lifecycle.ContextAsync(item, cancellationToken, publishing: true);
        await lifecycle.BeforeAsync(context, (handler, step) => handler.UpdatingAsync(step));
        await lifecycle.AfterAsync(context, (handler, step) => handler.UpdatedAsync(step));
        // What is remembered by version must never be found again.
        item.ContentItemVersionId = IdGenerator.NewId();
        item.Latest = true;
        item.Published = true;
        item.PublishedUtc ??= time.GetUtcNow().UtcDateTime;
        return item.AsReadOnly();
    }
}
