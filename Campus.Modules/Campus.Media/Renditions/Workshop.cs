using Campus.Platform;

namespace Campus.Media.Renditions;

/// <summary>Where files lie while they are judged or worked on; nothing stays there.</summary>
internal sealed class Workshop(CampusFolders folders, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private readonly string folder = Path.Combine(folders.Data, "workshop");

    public WorkPlace NewPlace(string extension)
    {
        Directory.CreateDirectory(folder);
        return new WorkPlace(Path.Combine(folder, Guid.NewGuid().ToString("N") + extension));
    }

    /// <summary>Takes away what a process that was killed left behind.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }
        var oldest = (time.GetUtcNow() - Longest).UtcDateTime;
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => File.GetLastWriteTimeUtc(file) < oldest))
        {
            File.Delete(file);
        }
    }
}

/// <summary>A place for one file, gone when the work is done.</summary>
internal sealed class WorkPlace(string path) : IDisposable
{
    public string Path => path;

    public void Dispose() => File.Delete(path);
}
