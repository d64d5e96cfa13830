using Campus.Platform;

namespace Campus.Contents.Items;

/// <summary>Tells the rest of the campus what happened to an item: events, the audit trail, and cached pages.</summary>
internal sealed class ContentEvents(IDomainEvents events, IStamps stamps, IAudit audit)
{
    public async Task PublishedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        await events.RaiseAsync(new ContentPublished(item), cancellationToken);
        await stamps.ChangeAsync(PageCaching.ContentStamp, cancellationToken);
    }

    public async Task UnpublishedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        await events.RaiseAsync(new ContentUnpublished(item.ContentItemId, item.ContentType), cancellationToken);
        await stamps.ChangeAsync(PageCaching.ContentStamp, cancellationToken);
    }

    /// <summary>Records an act under Orchard's name for it. The version itself stays in the store, so its id says all.</summary>
    public void Record(string name, ContentItem item, int versionNumber) => audit.Record(
        "Content",
        name,
        item.ContentItemId,
        new
        {
            item.ContentItemVersionId,
            item.ContentType,
            item.DisplayText,
            VersionNumber = versionNumber,
            item.As<AuditTrailPart>()?.Comment,
        });
}
