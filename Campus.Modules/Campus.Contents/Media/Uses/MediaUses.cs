using Campus.Contents.Items;
using Campus.Contents.Media.Changes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Media.Uses;

/// <summary>A place where a file is used.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Title">What the item is called.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Published">Whether visitors see it there.</param>
/// <param name="Latest">Whether the newest version uses it.</param>
internal sealed record UsedIn(string ContentItemId, string Title, string ContentType, bool Published, bool Latest);

/// <summary>Says where files are used, by any address they have or had.</summary>
internal sealed class MediaUses(CampusDb db, MediaShelf shelf)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<UsedIn>> OfAsync(string path, CancellationToken cancellationToken)
    {
        var addresses = await shelf.AddressesAsync(path, cancellationToken);
        var uses = await db.Set<MediaUse>().AsNoTracking().Where(use => addresses.Contains(use.Path))
            .OrderBy(use => use.ContentItemId).Take(Most).ToListAsync(cancellationToken);
        string[] ids = [.. uses.Select(use => use.ContentItemId)];
        var items = await db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => ids.Contains(version.ContentItemId) && (version.Latest || version.Published))
            .Select(version => new { version.ContentItemId, version.DisplayText, version.ContentType, version.Latest })
            .ToListAsync(cancellationToken);
        var names = items.GroupBy(item => item.ContentItemId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(item => item.Latest).First(), StringComparer.Ordinal);
        return
        [
            .. from use in uses
               where names.ContainsKey(use.ContentItemId)
               group use by use.ContentItemId into item
               let name = names[item.Key]
               orderby name.DisplayText
               select new UsedIn(item.Key, ItemTitle.Of(name.DisplayText), name.ContentType, item.Any(use => use.Published), item.Any(use => use.Latest)),
        ];
    }

    /// <summary>The videos that show a file as their captions.</summary>
    public async Task<IReadOnlyList<string>> VideosAsync(string path, CancellationToken cancellationToken) =>
        await shelf.Files.Where(file => file.Captions == path).OrderBy(file => file.Path).Select(file => file.Path).ToListAsync(cancellationToken);

    /// <summary>Which of some files are used anywhere.</summary>
    public async Task<IReadOnlySet<string>> UsedAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken)
    {
        var aliases = await db.Set<MediaAlias>().AsNoTracking().Where(alias => paths.Contains(alias.Path)).ToListAsync(cancellationToken);
        string[] addresses = [.. paths, .. aliases.Select(alias => alias.OldPath)];
        var used = await db.Set<MediaUse>().AsNoTracking().Where(use => addresses.Contains(use.Path))
            .Select(use => use.Path).Distinct().ToListAsync(cancellationToken);
        var now = aliases.ToDictionary(alias => alias.OldPath, alias => alias.Path, StringComparer.Ordinal);
        return used.Select(path => now.GetValueOrDefault(path, path)).ToHashSet(StringComparer.Ordinal);
    }
}
