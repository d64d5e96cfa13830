using System.Runtime.CompilerServices;

namespace Campus.Platform;

internal sealed class DiskFileStore(CampusFolders folders) : IFileStore
{
    private readonly string root = Path.GetFullPath(Path.Combine(folders.Data, "files"));

    public async Task SaveAsync(string path, Stream content, CancellationToken cancellationToken = default)
    {
        var target = Resolve(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await content.CopyToAsync(file, cancellationToken);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = Resolve(path);
        return Task.FromResult<Stream?>(
            File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null);
    }

    public Task DeleteAsync(string path, CancellationToken cancellationToken = default)
    {
        var file = Resolve(path);
        if (File.Exists(file))
        {
            File.Delete(file);
        }
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var start = folder.Length == 0 ? root : Resolve(folder);
        if (!Directory.Exists(start))
        {
            yield break;
        }
        var files = Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return file;
        }
        await Task.CompletedTask;
    }

    private string Resolve(string path)
    {
        var plain = !Path.IsPathRooted(path) && !path.Contains('\\') && !path.Contains('\0')
            && path.Split('/').All(part => part is not ("" or "." or ".."));
        var full = plain ? Path.GetFullPath(Path.Combine(root, path)) : "";
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidFilePathException(path);
        }
        return full;
    }
}
