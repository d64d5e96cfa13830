using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Recipes.Steps;

/// <summary>The versions that an import meets, read in a few queries, and the flags that each is to have in the end.</summary>
internal sealed class StoredVersions(CampusDb db, VersionCache cache, PlannedMoments planned)
{
    private const int BatchSize = 500;
    private readonly Dictionary<string, ContentItemVersion> byVersion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ContentItemVersion>> byItem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (bool Latest, bool Published)> flags = new(StringComparer.Ordinal);
    private readonly HashSet<string> deleted = new(StringComparer.Ordinal);

    public static async Task<StoredVersions> ReadAsync(
        CampusDb db, VersionCache cache, IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var stored = new StoredVersions(db, cache, await PlannedMoments.ReadAsync(db, cancellationToken));
        foreach (var ids in items.Select(item => item.ContentItemId).Distinct(StringComparer.Ordinal).Chunk(BatchSize))
        {
            await ContentLock.TakeAsync(db, ids, cancellationToken);
            stored.Add(await db.Set<ContentItemVersion>()
                .Where(version => ids.Contains(version.ContentItemId) && (version.Latest || version.Published))
                .ToListAsync(cancellationToken));
            var last = await db.Set<ContentItemVersion>().Where(version => ids.Contains(version.ContentItemId))
                .GroupBy(version => version.ContentItemId)
                .Select(versions => new { versions.Key, Number = versions.Max(version => version.Number) })
                .ToListAsync(cancellationToken);
            last.ForEach(item => stored.numbers[item.Key] = item.Number);
            stored.deleted.UnionWith(last.Select(item => item.Key).Where(id => !stored.byItem.ContainsKey(id)));
        }
        foreach (var ids in items.Select(item => item.ContentItemVersionId).OfType<string>().Chunk(BatchSize))
        {
            stored.Add(await db.Set<ContentItemVersion>()
                .Where(version => ids.Contains(version.ContentItemVersionId)).ToListAsync(cancellationToken));
        }
        return stored;
    }

    public ContentItemVersion? Find(string? versionId) => versionId is null ? null : byVersion.GetValueOrDefault(versionId);

    /// <summary>What a version says, as an export says it.</summary>
    public ContentItem Read(ContentItemVersion version) => planned.Tell(version.Read());

    public bool Knows(string contentItemId) => numbers.ContainsKey(contentItemId);

    /// <summary>Whether an item was there and was deleted: none of its versions was published or newest when the import began.</summary>
    public bool WasDeleted(string contentItemId) => deleted.Contains(contentItemId);

    /// <summary>Whether the file publishes an item that was published here, and of which there is only a draft now.</summary>
    public bool IsOffTheSite(ContentItem item) =>
        item.Published && Find(item.ContentItemVersionId) is { Frozen: true } && Current(item.ContentItemId, published: true) is null
        && Current(item.ContentItemId, published: false) is not null;

    /// <summary>What is now published or newest of an item, with what the import did so far.</summary>
    public ContentItemVersion? Current(string contentItemId, bool published) =>
        byItem.GetValueOrDefault(contentItemId)?.Find(version => published ? flags[version.ContentItemVersionId].Published : flags[version.ContentItemVersionId].Latest);

    /// <summary>Stores an item as a version and moves the flags by Orchard's rules for an import.</summary>
    public ContentItemVersion Store(ContentItem item, ContentItemVersion? known)
    {
        MakeRoom(item);
        var target = known;
        if (target is null)
        {
            numbers[item.ContentItemId] = numbers.GetValueOrDefault(item.ContentItemId) + 1;
            target = ContentItemVersion.From(item, numbers[item.ContentItemId]);
            db.Add(target);
            Add([target]);
        }
        else
        {
            target.Take(item);
        }
        target.Frozen |= item is { Latest: false, Published: false, PublishedUtc: not null };
        flags[target.ContentItemVersionId] = (item.Latest, item.Published);
        return target;
    }

    /// <summary>
    /// Writes everything. Flags leave one version before they come to another, for a unique index watches over them.
    /// </summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var versions in byItem.Values)
        {
            // A published version that nobody follows up is the newest as well.
            var published = versions.Find(version => flags[version.ContentItemVersionId].Published);
            if (published is not null && !versions.Exists(version => flags[version.ContentItemVersionId].Latest))
            {
                flags[published.ContentItemVersionId] = (true, true);
            }
        }
        foreach (var version in byVersion.Values)
        {
            var (latest, published) = flags[version.ContentItemVersionId];
            var isNew = db.Entry(version).State == EntityState.Added;
            version.Latest = !isNew && version.Latest && latest;
            version.Published = !isNew && version.Published && published;
        }
        await db.SaveChangesAsync(cancellationToken);
        foreach (var version in byVersion.Values)
        {
            (version.Latest, version.Published) = flags[version.ContentItemVersionId];
            var versionId = version.ContentItemVersionId;
            db.AfterCommit(() => cache.Forget(versionId));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lets go of everything: of a refused import nothing is written, also not by a step that comes after this one.</summary>
    public void Forget()
    {
        foreach (var version in byVersion.Values)
        {
            db.Entry(version).State = EntityState.Detached;
        }
    }

    private void MakeRoom(ContentItem item)
    {
        foreach (var versionId in (byItem.GetValueOrDefault(item.ContentItemId) ?? []).Select(version => version.ContentItemVersionId))
        {
            if (item.Published)
            {
                flags[versionId] = (false, false);
            }
            else if (item.Latest)
            {
                flags[versionId] = flags[versionId] with { Latest = false };
            }
        }
    }

    private void Add(List<ContentItemVersion> versions)
    {
        foreach (var version in versions)
        {
            if (!byVersion.TryAdd(version.ContentItemVersionId, version))
            {
                continue;
            }
            flags[version.ContentItemVersionId] = (version.Latest, version.Published);
            if (!byItem.TryGetValue(version.ContentItemId, out var ofItem))
            {
                byItem[version.ContentItemId] = ofItem = [];
            }
            ofItem.Add(version);
        }
    }
}
