using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Schedule;

/// <summary>
/// When items are taken off the site by themselves. That is chosen for an item after it was published, so it is kept beside it;
/// what leaves the campus says it in the item, as Orchard Core does.
/// </summary>
internal sealed class PlannedMoments
{
    private readonly Dictionary<string, DateTime?> archive;

    private PlannedMoments(Dictionary<string, DateTime?> archive) => this.archive = archive;

    public static async Task<PlannedMoments> ReadAsync(CampusDb db, CancellationToken cancellationToken) => new(await db.Set<ScheduledChange>().AsNoTracking()
        .Where(change => change.ArchiveUtc != null).ToDictionaryAsync(change => change.ContentItemId, change => change.ArchiveUtc, cancellationToken));

    /// <summary>The item with the moment that is planned for it now, or with none.</summary>
    public ContentItem Tell(ContentItem item)
    {
        var part = item.As<ArchiveLaterPart>();
        var planned = archive.GetValueOrDefault(item.ContentItemId) is { } utc ? DateTime.SpecifyKind(utc, DateTimeKind.Utc) : (DateTime?)null;
        if (item.Published && part?.ScheduledArchiveUtc != planned)
        {
            item.Apply((part ?? new()) with { ScheduledArchiveUtc = planned });
        }
        return item;
    }
}
