using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Schedule;

/// <summary>Notes the times that PublishLater and ArchiveLater parts name.</summary>
internal sealed class ScheduleHandler(CampusDb db) : IContentHandler
{
    public Task DraftSavedAsync(ContentContext context)
    {
        var due = context.Item.As<PublishLaterPart>()?.ScheduledPublishUtc;
        return ChangeAsync(context, change => change.PublishUtc = due, needed: due is not null);
    }

    public Task PublishedAsync(ContentContext context)
    {
        var due = context.Item.As<ArchiveLaterPart>()?.ScheduledArchiveUtc;
        return ChangeAsync(context, change => (change.PublishUtc, change.ArchiveUtc) = (null, due), needed: due is not null);
    }

    public Task UnpublishedAsync(ContentContext context) =>
        ChangeAsync(context, change => change.ArchiveUtc = null, needed: false);

    public Task RemovedAsync(ContentContext context) =>
        ChangeAsync(context, change => (change.PublishUtc, change.ArchiveUtc) = (null, context.NoActiveVersionLeft ? null : change.ArchiveUtc), needed: false);

    // Most items never have either part, and an import must not ask the database about each of them.
    private async Task ChangeAsync(ContentContext context, Action<ScheduledChange> apply, bool needed)
    {
        var parts = context.Item.Content;
        if (!needed && !parts.ContainsKey(nameof(PublishLaterPart)) && !parts.ContainsKey(nameof(ArchiveLaterPart)))
        {
            return;
        }
        var change = await db.Set<ScheduledChange>().FindAsync([context.Item.ContentItemId], context.CancellationToken);
        if (change is null)
        {
            if (!needed)
            {
                return;
            }
            change = new ScheduledChange { ContentItemId = context.Item.ContentItemId };
            db.Add(change);
        }
        apply(change);
        if (change.PublishUtc is null && change.ArchiveUtc is null)
        {
            db.Remove(change);
        }
    }
}
