using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Schedule;

/// <summary>Notes the times that PublishLater and ArchiveLater parts name.</summary>
internal sealed class ScheduleHandler(CampusDb db) : IContentHandler
{
    public Task DraftSavedAsync(ContentContext context)
    {
        var due = context.Item.As<PublishLaterPart>()?.ScheduledPublishUtc;
        return ChangeAsync(context, change => Plan(change, due), needed: due is not null);
    }

    public Task PublishedAsync(ContentContext context)
    {
        var due = context.Item.As<ArchiveLaterPart>()?.ScheduledArchiveUtc;
        // Where the item names no moment, the one that was chosen on the publish page stands.
        return ChangeAsync(
            context,
            change => (change.PublishUtc, change.VersionId, change.ArchiveUtc) = (null, null, due ?? change.ArchiveUtc),
            needed: due is not null);
    }

    public Task UnpublishedAsync(ContentContext context) =>
        ChangeAsync(context, change => change.ArchiveUtc = null, needed: false);

    public Task RemovedAsync(ContentContext context) =>
        ChangeAsync(
            context,
            change => (change.PublishUtc, change.VersionId, change.ArchiveUtc) = (null, null, context.NoActiveVersionLeft ? null : change.ArchiveUtc),
            needed: false);

    // A draft that is written after a version was planned does not take its place, unless it names another moment.
    private static void Plan(ScheduledChange change, DateTime? due)
    {
        if (change.VersionId is null || (due is not null && due != change.PublishUtc))
        {
            (change.PublishUtc, change.VersionId) = (due, null);
        }
    }

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
