using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Recipes;
using Campus.Media.Uses;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Recipes;

/// <summary>Files of the library on their way to another site: all of them, or those that some items name.</summary>
internal sealed class MediaExport(CampusDb db)
{
    private const int BatchSize = 500;

    public async Task<IReadOnlyList<JsonObject>> AllAsync(RecipeExport export, CancellationToken cancellationToken)
    {
        if (!await export.MayHoldAsync(MediaSteps.Name, cancellationToken))
        {
            return [];
        }
        var known = await db.Set<MediaFile>().AsNoTracking().Where(media => media.TrashedUtc == null).ToListAsync(cancellationToken);
        List<JsonObject> files = [];
        foreach (var media in known.OrderBy(media => media.Path, StringComparer.Ordinal))
        {
            files.Add(await AddAsync(export, media, media.Path, cancellationToken));
        }
        if (files.Count > 0)
        {
            await AddOldAddressesAsync(files, cancellationToken);
        }
        return MediaSteps.Of(files);
    }

    public async Task<IReadOnlyList<JsonObject>> NamedAsync(
        RecipeExport export, IEnumerable<ContentItem> items, CancellationToken cancellationToken)
    {
        if (!await export.MayHoldAsync(MediaSteps.Name, cancellationToken))
        {
            return [];
        }
        var named = items.SelectMany(item => MediaReferences.In(item.Content)).ToHashSet(StringComparer.Ordinal);
        List<JsonObject> files = [];
        foreach (var paths in named.Order(StringComparer.Ordinal).Chunk(BatchSize))
        {
            foreach (var (target, media) in await FilesAsync(paths, cancellationToken))
            {
                files.Add(await AddAsync(export, media, target, cancellationToken));
            }
        }
        return MediaSteps.Of(files);
    }

    private static async Task<JsonObject> AddAsync(
        RecipeExport export, MediaFile media, string target, CancellationToken cancellationToken)
    {
        await export.CopyAsync(media.StorePath, media.Path, cancellationToken);
        return MediaWords.Described(media, target);
    }

    // Content keeps the address that a file had when it was written, and another site knows nothing of ours.
    private async Task AddOldAddressesAsync(List<JsonObject> files, CancellationToken cancellationToken)
    {
        var used = await (from alias in db.Set<MediaAlias>()
                          where db.Set<MediaUse>().Any(use => use.Path == alias.OldPath)
                              && db.Set<MediaFile>().Any(media => media.Path == alias.Path)
                          select alias).ToListAsync(cancellationToken);
        foreach (var alias in used.OrderBy(alias => alias.OldPath, StringComparer.Ordinal))
        {
            files.Add(new JsonObject { ["SourcePath"] = alias.Path, ["TargetPath"] = alias.OldPath });
        }
    }

    // Content keeps the address that a file had when it was written, and another site knows nothing of moves here.
    private async Task<IEnumerable<KeyValuePair<string, MediaFile>>> FilesAsync(string[] paths, CancellationToken cancellationToken)
    {
        var files = await db.Set<MediaFile>().AsNoTracking().Where(media => paths.Contains(media.Path) && media.TrashedUtc == null)
            .ToDictionaryAsync(media => media.Path, StringComparer.Ordinal, cancellationToken);
        var moved = await (from alias in db.Set<MediaAlias>()
                           where paths.Contains(alias.OldPath)
                           join media in db.Set<MediaFile>() on alias.Path equals media.Path
                           where media.TrashedUtc == null
                           select new { alias.OldPath, Media = media }).AsNoTracking().ToListAsync(cancellationToken);
        moved.ForEach(file => files.TryAdd(file.OldPath, file.Media));
        return files.OrderBy(file => file.Key, StringComparer.Ordinal);
    }
}
