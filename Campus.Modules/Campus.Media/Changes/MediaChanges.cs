using Campus.Media.Intake;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Changes;

/// <summary>What editors say about a file.</summary>
internal sealed record MediaWords(string? AltText, bool Decorative, double? FocalX, double? FocalY, string? Captions);

/// <summary>Changes the library. Each change is one transaction with a line in the audit trail.</summary>
internal sealed class MediaChanges(
    CampusDb db, MediaDirectory directory, IFileStore files, DroppedMedia dropped, MediaNews news, ICurrentUser user, TimeProvider time)
{
    /// <summary>Puts a checked file in a folder, under its name or the next that is free.</summary>
    public async Task<MediaFile> AddAsync(Checked taken, string folder, CancellationToken cancellationToken)
    {
        var store = await StoreAsync(taken, cancellationToken);
        return await OrForgetAsync(store, () => db.InTransactionAsync(
            async token =>
            {
                var path = await directory.FreeAsync(folder, taken.Name, token);
                var file = new MediaFile { Path = path, Hash = taken.Hash, Folder = folder, Author = user.Name };
                Fill(file, taken, store);
                db.Add(file);
                await news.TellAsync("Uploaded", path, new { file.Length, file.Hash }, token);
                return file;
            },
            cancellationToken));
    }

    /// <summary>Gives a file other bytes under the same address; false when there is no such file any more.</summary>
    public async Task<bool> ReplaceAsync(string path, Checked taken, CancellationToken cancellationToken)
    {
        var store = await StoreAsync(taken, cancellationToken);
        return await OrForgetAsync(store, () => db.InTransactionAsync(
            async token =>
            {
                if (await db.Set<MediaFile>().SingleOrDefaultAsync(file => file.Path == path && file.TrashedUtc == null, token) is not { } known)
                {
                    await files.DeleteAsync(store, token);
                    return false;
                }
                var (oldStore, oldHash) = (known.StorePath, known.Hash);
                Fill(known, taken, store);
                known.Author = user.Name;
                await dropped.AddAsync(oldStore, oldHash, token);
                await news.TellAsync("Replaced", path, new { Before = oldHash, After = known.Hash }, token);
                return true;
            },
            cancellationToken));
    }

    public Task DescribeAsync(string path, MediaWords words, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var file = await db.Set<MediaFile>().SingleAsync(row => row.Path == path, token);
            file.AltText = string.IsNullOrWhiteSpace(words.AltText) ? null : words.AltText.Trim();
            file.Decorative = words.Decorative;
            (file.FocalX, file.FocalY) = (words.FocalX, words.FocalY);
            file.Captions = string.IsNullOrEmpty(words.Captions) ? null : words.Captions;
            file.Describe();
            await news.TellAsync("Described", path, new { file.AltText, file.Decorative, file.FocalX, file.FocalY, file.Captions }, token);
        },
        cancellationToken);

    /// <summary>Gives a file another address; the one it had keeps leading to it.</summary>
    public Task MoveAsync(string path, string target, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            await MoveRowAsync(path, target, token);
            await news.TellAsync("Moved", target, new { From = path }, token);
        },
        cancellationToken);

    /// <summary>Moves a folder with all that is in it.</summary>
    public Task MoveFolderAsync(string folder, string target, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var below = folder + "/";
            var paths = await directory.Files.Where(file => file.Path.StartsWith(below)).Select(file => file.Path).ToListAsync(token);
            foreach (var path in paths)
            {
                await MoveRowAsync(path, target + path[folder.Length..], token);
            }
            var folders = await db.Set<MediaFolder>().Where(row => row.Path == folder || row.Path.StartsWith(below)).ToListAsync(token);
            db.RemoveRange(folders);
            foreach (var moved in folders.Select(row => target + row.Path[folder.Length..]).Append(target).Distinct(StringComparer.Ordinal))
            {
                await MakeFolderRowAsync(moved, token);
            }
            await news.TellAsync("FolderMoved", target, new { From = folder, Files = paths.Count }, token);
        },
        cancellationToken);

    public Task MakeFolderAsync(string folder, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            await MakeFolderRowAsync(folder, token);
            await news.TellAsync("FolderMade", folder, null, token);
        },
        cancellationToken);

    public Task RemoveFolderAsync(string folder, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            await db.Set<MediaFolder>().Where(row => row.Path == folder).ExecuteDeleteAsync(token);
            await news.TellAsync("FolderRemoved", folder, null, token);
        },
        cancellationToken);

    public Task TrashAsync(string path, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            var (hidden, now) = ($"{MediaDirectory.Trash}/{IdGenerator.NewId()}{Path.GetExtension(path)}", time.GetUtcNow().UtcDateTime);
            var store = (await db.Set<MediaFile>().AsNoTracking().SingleAsync(file => file.Path == path, token)).StorePath;
            await db.Set<MediaFile>().Where(file => file.Path == path).ExecuteUpdateAsync(
                set => set.SetProperty(file => file.Path, hidden).SetProperty(file => file.Folder, MediaDirectory.Trash)
                    .SetProperty(file => file.Store, store).SetProperty(file => file.TrashedFrom, path).SetProperty(file => file.TrashedUtc, now),
                token);
            await news.TellAsync("Trashed", path, null, token);
        },
        cancellationToken);

    /// <summary>Brings a file back from the trash: where it was, or beside what took its place since.</summary>
    /// <returns>Where it is now; null when it is not in the trash any more.</returns>
    public Task<string?> RestoreAsync(string hidden, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            if (await TrashedAsync(hidden, token) is not { } file)
            {
                return null;
            }
            var before = file.TrashedFrom!;
            var folder = MediaFile.FolderOf(before);
            var isTaken = await directory.FindAsync(before, token) is not null;
            var path = isTaken ? await directory.FreeAsync(folder, Path.GetFileName(before), token) : before;
            await db.Set<MediaFile>().Where(row => row.Path == hidden).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Path, path).SetProperty(row => row.Folder, folder)
                    .SetProperty(row => row.TrashedFrom, (string?)null).SetProperty(row => row.TrashedUtc, (DateTime?)null),
                token);
            await news.TellAsync("Restored", path, new { From = before }, token);
            return path;
        },
        cancellationToken);

    /// <summary>Removes a file in the trash for good, with its bytes and the addresses it had.</summary>
    public Task RemoveAsync(string hidden, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            if (await TrashedAsync(hidden, token) is not { } file)
            {
                return;
            }
            await db.Set<MediaFile>().Where(row => row.Path == hidden).ExecuteDeleteAsync(token);
            await db.Set<MediaAlias>().Where(alias => alias.Path == file.TrashedFrom).ExecuteDeleteAsync(token);
            await dropped.AddAsync(file.StorePath, file.Hash, token);
            await news.TellAsync("Removed", file.TrashedFrom!, new { file.Hash }, token);
        },
        cancellationToken);

    private Task<MediaFile?> TrashedAsync(string hidden, CancellationToken cancellationToken) =>
        db.Set<MediaFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Path == hidden && file.TrashedUtc != null, cancellationToken);

    // An address of before always leads to where the file is now: never along a chain of others.
    private async Task MoveRowAsync(string path, string target, CancellationToken cancellationToken)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().SingleAsync(row => row.Path == path, cancellationToken);
        var moved = new MediaFile { Path = target, Hash = file.Hash, AltText = file.AltText };
        moved.Describe();
        var (folder, store, text) = (MediaFile.FolderOf(target), file.StorePath, moved.SearchText);
        await db.Set<MediaAlias>().Where(alias => alias.OldPath == target).ExecuteDeleteAsync(cancellationToken);
        await db.Set<MediaFile>().Where(row => row.Path == path).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Path, target).SetProperty(row => row.Folder, folder)
                .SetProperty(row => row.Store, store).SetProperty(row => row.SearchText, text),
            cancellationToken);
        await db.Set<MediaAlias>().Where(alias => alias.Path == path)
            .ExecuteUpdateAsync(set => set.SetProperty(alias => alias.Path, target), cancellationToken);
        await db.Set<MediaFile>().Where(row => row.Captions == path)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Captions, target), cancellationToken);
        db.Add(new MediaAlias { OldPath = path, Path = target });
    }

    private async Task MakeFolderRowAsync(string folder, CancellationToken cancellationToken)
    {
        if (await db.Set<MediaFolder>().FindAsync([folder], cancellationToken) is null)
        {
            db.Add(new MediaFolder { Path = folder });
        }
    }

    private void Fill(MediaFile file, Checked taken, string store)
    {
        file.Store = store;
        file.Hash = taken.Hash;
        file.Length = taken.Length;
        file.Kind = taken.Kind;
        (file.Width, file.Height, file.Pages) = (taken.Facts.Width, taken.Facts.Height, taken.Facts.Pages);
        file.ModifiedUtc = time.GetUtcNow().UtcDateTime;
        file.Describe();
    }

    // The bytes are there before the row that names them, and go after it.
    private async Task<string> StoreAsync(Checked taken, CancellationToken cancellationToken)
    {
        var store = MediaFile.NewStore(taken.Name);
        await using var bytes = File.OpenRead(taken.Place.Path);
        await files.SaveAsync(store, bytes, cancellationToken);
        return store;
    }

    private async Task<T> OrForgetAsync<T>(string store, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch
        {
            // Nothing was committed, so nothing names these bytes.
            await files.DeleteAsync(store, CancellationToken.None);
            throw;
        }
    }
}
