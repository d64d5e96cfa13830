using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Versions;

/// <summary>One version in the list.</summary>
internal sealed record HistoryRow(string VersionId, int Number, string? Author, DateTime? AtUtc, string State, bool IsPublished, bool IsLatest, string Changes, string? PreviousId);

/// <summary>The versions of an item, newest first, a page at a time.</summary>
internal sealed record HistoryPage(IReadOnlyList<HistoryRow> Rows, int Page, int Pages);

/// <summary>Says of each version who made it and what changed in it.</summary>
internal sealed class HistoryList(CampusDb db, Comparisons comparisons)
{
    private const int PageSize = 20;

    public async Task<HistoryPage> ReadAsync(string contentItemId, int page, CancellationToken cancellationToken)
    {
        var all = db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.ContentItemId == contentItemId);
        var count = await all.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        // One more than is shown: the last one on the page is compared with it.
        var versions = await all.OrderByDescending(version => version.Number).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var planned = await db.Set<ScheduledChange>().AsNoTracking()
            .Where(change => change.ContentItemId == contentItemId).Select(change => change.VersionId).FirstOrDefaultAsync(cancellationToken);
        List<HistoryRow> rows = [];
        for (var index = 0; index < Math.Min(PageSize, versions.Count); index++)
        {
            var before = index + 1 < versions.Count ? versions[index + 1] : null;
            rows.Add(await RowAsync(versions[index], before, planned, cancellationToken));
        }
        return new(rows, page, pages);
    }

    private async Task<HistoryRow> RowAsync(ContentItemVersion version, ContentItemVersion? before, string? planned, CancellationToken cancellationToken)
    {
        var changes = before is null ? "Gemaakt" : ChangeWords.Of(await comparisons.OfAsync(before.Read(), version.Read(), cancellationToken));
        return new(
            version.ContentItemVersionId, version.Number, version.Author, version.ModifiedUtc, State(version, planned), version.Published, version.Latest, changes, before?.ContentItemVersionId);
    }

    private static string State(ContentItemVersion version, string? planned) => version switch
    {
        { Published: true } => StateWords.Live,
        _ when version.ContentItemVersionId == planned => StateWords.Planned,
        { Latest: true } => StateWords.Concept,
        { Frozen: true, PublishedUtc: not null } => "Eerder gepubliceerd",
        _ => "Eerder concept",
    };
}

/// <summary>Finds the two sides to compare: a version by its id, or what editors have before them.</summary>
internal sealed class VersionSides(ItemRepository items, IContentManager contents)
{
    /// <summary>The name of what editors have before them.</summary>
    public const string Now = "nu";

    /// <summary>Null when the version is not one of this item.</summary>
    public async Task<ContentItem?> FindAsync(string contentItemId, string? versionId, CancellationToken cancellationToken)
    {
        if (versionId is null or Now)
        {
            return (await items.OpenAsync(contentItemId, cancellationToken))?.Item;
        }
        return await contents.GetVersionAsync(versionId, cancellationToken) is { } version && version.ContentItemId == contentItemId ? version : null;
    }
}
