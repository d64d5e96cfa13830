using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Items;

/// <summary>The versions of one item that an operation may touch.</summary>
internal sealed record VersionRows(
    ContentItemVersion? Own, ContentItemVersion? Latest, ContentItemVersion? Published, int NextNumber)
{
    public bool IsNew => NextNumber == 1;

    /// <summary>The draft that may be changed in place: the caller's own version, newest and never published.</summary>
    public ContentItemVersion? OpenDraft => Own is { Latest: true, Frozen: false } ? Own : null;

    /// <summary>Reads them once nobody else is writing the item.</summary>
    public static async Task<VersionRows> LockAsync(
        CampusDb db, string contentItemId, string? versionId, CancellationToken cancellationToken)
    {
        await ContentLock.TakeAsync(db, [contentItemId], cancellationToken);
        var rows = await db.Set<ContentItemVersion>()
            .Where(version => version.ContentItemId == contentItemId
                && (version.Latest || version.Published || version.ContentItemVersionId == versionId))
            .ToListAsync(cancellationToken);
        var last = await db.Set<ContentItemVersion>()
            .Where(version => version.ContentItemId == contentItemId)
            .MaxAsync(version => (int?)version.Number, cancellationToken);
        return new(
            rows.Find(row => row.ContentItemVersionId == versionId),
            rows.Find(row => row.Latest),
            rows.Find(row => row.Published),
            (last ?? 0) + 1);
    }
}
