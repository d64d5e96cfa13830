using System.Collections.Concurrent;
using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Renditions;
using Campus.Platform;

namespace Campus.Media;

/// <summary>What was read of files since the library last changed.</summary>
internal sealed class MediaMemory
{
    private const int Most = 5000;
    private volatile Known known = new("", new(StringComparer.Ordinal));

    public ConcurrentDictionary<string, MediaFile?> Under(string stamp)
    {
        var now = known;
        if (now.Stamp != stamp || now.Files.Count > Most)
        {
            known = now = new Known(stamp, new(StringComparer.Ordinal));
        }
        return now.Files;
    }

    private sealed record Known(string Stamp, ConcurrentDictionary<string, MediaFile?> Files);
}

internal sealed class MediaLibrary(
    MediaDirectory directory, MediaMemory memory, IStamps stamps, ImageWidths renditions) : IMediaLibrary
{
    public async ValueTask<MediaImage?> ImageAsync(string path, CancellationToken cancellationToken = default) =>
        await FindAsync(path, cancellationToken) is { } file && (file.Kind ?? MediaKinds.Of(file.Path)?.Kind) == MediaKind.Image ? Show(file) : null;

    public async ValueTask<string?> UrlAsync(string path, CancellationToken cancellationToken = default) =>
        await FindAsync(path, cancellationToken) is { } file ? MediaUrl.Of(file.Path, file.Hash) : null;

    public string Address(string path) => MediaUrl.Of(path);

    /// <summary>A file by an address it has or had, read once until the library changes.</summary>
    public async ValueTask<MediaFile?> FindAsync(string path, CancellationToken cancellationToken)
    {
        if (MediaUrl.PathIn(path) is not { } plain)
        {
            return null;
        }
        var files = memory.Under(await stamps.CurrentAsync(MediaNews.Stamp, cancellationToken));
        if (!files.TryGetValue(plain, out var file))
        {
            file = await directory.FollowAsync(plain, cancellationToken);
            files[plain] = file;
        }
        return file;
    }

    public MediaImage Show(MediaFile file) => new(
        file.Path,
        MediaUrl.Of(file.Path, file.Hash),
        file.Width,
        file.Height,
        file.Decorative ? "" : file.AltText,
        new MediaAnchor(file.FocalX ?? 0.5, file.FocalY ?? 0.5),
        renditions.Offers(file)
            ? [.. MediaUrl.Widths.Where(width => width < file.Width).Select(width => new MediaSource(MediaUrl.Of(file.Path, file.Hash, width), width))]
            : []);
}
