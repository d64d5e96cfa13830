using System.Runtime.CompilerServices;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Items;

/// <summary>Reads versions from the database, and parsed ones from memory where they cannot change.</summary>
internal sealed class ContentStore(CampusDb db, VersionCache cache, IPreview preview)
{
    private const int BatchSize = 500;

    public async Task<ContentItem?> PublishedAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (preview.Item is { } previewed && previewed.ContentItemId == contentItemId)
        {
            return previewed;
        }
        var found = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => version.ContentItemId == contentItemId && version.Published)
            .Select(version => new { version.ContentItemVersionId, version.Latest })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }
        var item = cache.Find(found.ContentItemVersionId)
            ?? await ReadAsync(found.ContentItemVersionId, cancellationToken);
        return item?.Share(found.Latest, published: true);
    }

    public async Task<Dictionary<string, ContentItem>> PublishedAsync(
        IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken)
    {
        Dictionary<string, ContentItem> items = new(StringComparer.Ordinal);
        foreach (var batch in contentItemIds.Distinct(StringComparer.Ordinal).Chunk(BatchSize))
        {
            var keys = await db.Set<ContentItemVersion>().AsNoTracking()
                .Where(version => batch.Contains(version.ContentItemId) && version.Published)
                .Select(version => new VersionKey(version.ContentItemVersionId, version.Latest))
                .ToListAsync(cancellationToken);
            foreach (var item in await ReadAsync(keys, cancellationToken))
            {
                items[item.ContentItemId] = item;
            }
        }
        if (preview.Item is { } previewed && contentItemIds.Contains(previewed.ContentItemId))
        {
            items[previewed.ContentItemId] = previewed;
        }
        return items;
    }

    public async IAsyncEnumerable<ContentItem> PublishedOfTypeAsync(
        string? contentType, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (preview.Item is { } previewed && previewed.ContentType == contentType)
        {
            yield return previewed;
        }
        var after = "";
        while (true)
        {
            var keys = await db.Set<ContentItemVersion>().AsNoTracking()
                .Where(version => version.Published && (contentType == null || version.ContentType == contentType))
#pragma warning disable CA1309 // The database compares here, and in the order it sorts by.
                .Where(version => string.Compare(version.ContentItemId, after) > 0)
#pragma warning restore CA1309
                .OrderBy(version => version.ContentItemId).Take(BatchSize)
                .Select(version => new VersionKey(version.ContentItemVersionId, version.Latest))
                .ToListAsync(cancellationToken);
            foreach (var item in await ReadAsync(keys, cancellationToken))
            {
                after = item.ContentItemId;
                if (preview.Item?.ContentItemId != item.ContentItemId)
                {
                    yield return item;
                }
            }
            if (keys.Count < BatchSize)
            {
                yield break;
            }
        }
    }

    public async Task<ContentItem?> VersionAsync(string versionId, CancellationToken cancellationToken)
    {
        if (preview.Item is { } previewed && previewed.ContentItemVersionId == versionId)
        {
            return previewed;
        }
        return cache.Find(versionId) is { } known
            ? known.Share(known.Latest, known.Published)
            : await ReadAsync(versionId, cancellationToken);
    }

    /// <summary>Items of a running import that the database does not hold yet, by their id.</summary>
    public Dictionary<string, ContentItem> Pending { get; } = new(StringComparer.Ordinal);

    /// <summary>The list that an item is in.</summary>
    public async Task<ContentItem?> ContainerAsync(ContentItem item, CancellationToken cancellationToken) =>
        item.As<ContainedPart>()?.ListContentItemId is { Length: > 0 } list
            ? Pending.GetValueOrDefault(list) ?? await LatestAsync(list, cancellationToken)
            : null;

    public async Task<ContentItem?> LatestAsync(string contentItemId, CancellationToken cancellationToken) =>
        (await db.Set<ContentItemVersion>().AsNoTracking()
            .SingleOrDefaultAsync(version => version.ContentItemId == contentItemId && version.Latest, cancellationToken))?.Read();

    public async Task<IReadOnlyList<ContentItem>> HistoryAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => version.ContentItemId == contentItemId)
            .OrderByDescending(version => version.Number).ToListAsync(cancellationToken);
        return [.. versions.Select(version => version.Read())];
    }

    private async Task<ContentItem?> ReadAsync(string versionId, CancellationToken cancellationToken)
    {
        var version = await db.Set<ContentItemVersion>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.ContentItemVersionId == versionId, cancellationToken);
        return version is null ? null : Remember(version);
    }

    // In the order of the keys: what is in memory costs no text from the database.
    private async Task<IReadOnlyList<ContentItem>> ReadAsync(List<VersionKey> keys, CancellationToken cancellationToken)
    {
        var found = keys.ToDictionary(key => key.Id, key => cache.Find(key.Id), StringComparer.Ordinal);
        string[] missing = [.. keys.Where(key => found[key.Id] is null).Select(key => key.Id)];
        if (missing.Length > 0)
        {
            var versions = await db.Set<ContentItemVersion>().AsNoTracking()
                .Where(version => missing.Contains(version.ContentItemVersionId)).ToListAsync(cancellationToken);
            foreach (var version in versions)
            {
                found[version.ContentItemVersionId] = Remember(version);
            }
        }
        return [.. keys.Where(key => found[key.Id] is not null).Select(key => found[key.Id]!.Share(key.Latest, published: true))];
    }

    // Inside a transaction a version may still be undone, so only what others can see as well is remembered.
    private ContentItem Remember(ContentItemVersion version) =>
        version.Frozen && db.Database.CurrentTransaction is null ? cache.Add(version) : version.Read();

    private sealed record VersionKey(string Id, bool Latest);
}
