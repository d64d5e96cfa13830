using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Changes;

/// <summary>Finds files by the address they have or once had, and places that are free.</summary>
internal sealed class MediaDirectory(CampusDb db)
{
    /// <summary>The folder of the trash; no name that a person gives begins with a dot.</summary>
    public const string Trash = ".prullenbak";

    public IQueryable<MediaFile> Files => db.Set<MediaFile>().AsNoTracking().Where(file => file.TrashedUtc == null);

    public Task<MediaFile?> FindAsync(string path, CancellationToken cancellationToken) =>
        Files.SingleOrDefaultAsync(file => file.Path == path, cancellationToken);

    /// <summary>The file that has an address now, or had it before it was moved.</summary>
    public async Task<MediaFile?> FollowAsync(string path, CancellationToken cancellationToken)
    {
        if (await FindAsync(path, cancellationToken) is { } file)
        {
            return file;
        }
        var now = await db.Set<MediaAlias>().AsNoTracking().Where(alias => alias.OldPath == path)
            .Select(alias => alias.Path).SingleOrDefaultAsync(cancellationToken);
        return now is null ? null : await FindAsync(now, cancellationToken);
    }

    /// <summary>Every address that leads to a file: its own first.</summary>
    public async Task<IReadOnlyList<string>> AddressesAsync(string path, CancellationToken cancellationToken) =>
        [path, .. await db.Set<MediaAlias>().AsNoTracking().Where(alias => alias.Path == path).Select(alias => alias.OldPath).ToListAsync(cancellationToken)];

    /// <summary>
    /// A path in a folder that is free: with a number behind the name if it must. An address that a file once had is not
    /// free, for content still names it; nor is one whose file may come back from the trash.
    /// </summary>
    public async Task<string> FreeAsync(string folder, string name, CancellationToken cancellationToken)
    {
        var path = MediaName.Join(folder, name);
        for (var number = 2; await IsTakenAsync(path, cancellationToken); number++)
        {
            path = MediaName.Join(folder, MediaName.Numbered(name, number));
        }
        return path;
    }

    public async Task<bool> IsTakenAsync(string path, CancellationToken cancellationToken) =>
        await db.Set<MediaFile>().AnyAsync(file => file.Path == path || file.TrashedFrom == path, cancellationToken)
        || await db.Set<MediaAlias>().AnyAsync(alias => alias.OldPath == path, cancellationToken);

    /// <summary>All folders: those that somebody made, those with files, and everything above them.</summary>
    public async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken cancellationToken)
    {
        var withFiles = await Files.Where(file => file.Folder != "").Select(file => file.Folder).Distinct().ToListAsync(cancellationToken);
        var made = await db.Set<MediaFolder>().Select(folder => folder.Path).ToListAsync(cancellationToken);
        return [.. withFiles.Concat(made).SelectMany(WithParents).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> WithParents(string folder)
    {
        for (var path = folder; path.Length > 0; path = MediaFile.FolderOf(path))
        {
            yield return path;
        }
    }
}
