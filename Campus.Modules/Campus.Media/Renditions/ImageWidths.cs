using System.Collections.Concurrent;
using Campus.Platform;

namespace Campus.Media.Renditions;

/// <summary>
/// Images in the widths that pages ask for, as WebP. Each is made once, at first request, and kept under the hash of the
/// image it was made from, so that a replaced image never shows its old face.
/// </summary>
internal sealed class ImageWidths(IFileStore files, Vips vips, Workshop workshop, RenditionLocks locks)
{
    public static string StorePath(string hash, int width) => $"renditions/{hash[..2]}/{hash}/{width}.webp";

    /// <summary>Whether an image has narrower forms: not when it moves, is a drawing, or when nothing can make them.</summary>
    public bool Offers(MediaFile file) =>
        file is { Kind: MediaKind.Image, Width: > 0 } && file.Pages is null or <= 1 && MediaKinds.Of(file.Path)?.Format is not null && vips.IsHere;

    /// <summary>Opens a form of an image; null when it has none of that width, and the image itself must serve.</summary>
    public async Task<Stream?> OpenAsync(MediaFile file, int width, CancellationToken cancellationToken)
    {
        if (!CanBe(file, width))
        {
            return null;
        }
        var path = StorePath(file.Hash, width);
        if (await files.OpenAsync(path, cancellationToken) is { } ready)
        {
            return ready;
        }
        var one = locks.Of(path);
        await one.WaitAsync(cancellationToken);
        try
        {
            return await files.OpenAsync(path, cancellationToken)
                ?? (await MakeAsync(file, width, path, cancellationToken) ? await files.OpenAsync(path, cancellationToken) : null);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Takes away the forms of an image that is gone.</summary>
    public async Task RemoveAsync(string hash, CancellationToken cancellationToken)
    {
        foreach (var width in MediaUrl.Widths)
        {
            await files.DeleteAsync(StorePath(hash, width), cancellationToken);
        }
    }

    // In the grid of the library even a moving image has a still small one.
    private bool CanBe(MediaFile file, int width) =>
        vips.IsHere && file is { Kind: MediaKind.Image, Width: > 0 } && MediaUrl.Widths.Contains(width)
        && (width < file.Width || width == MediaUrl.Widths[0]) && MediaKinds.Of(file.Path)?.Format is not null;

    private async Task<bool> MakeAsync(MediaFile file, int width, string path, CancellationToken cancellationToken)
    {
        if (await files.OpenAsync(file.StorePath, cancellationToken) is not { } original)
        {
            return false;
        }
        using var source = workshop.NewPlace(Path.GetExtension(file.Path));
        using var target = workshop.NewPlace(".webp");
        await using (original)
        {
            await using var copy = File.Create(source.Path);
            await original.CopyToAsync(copy, cancellationToken);
        }
        if (!await vips.NarrowAsync(source.Path, target.Path, width, cancellationToken))
        {
            return false;
        }
        await using var made = File.OpenRead(target.Path);
        await files.SaveAsync(path, made, cancellationToken);
        return true;
    }
}

/// <summary>One lock per rendition: a page with a new image asks for it from many browsers at once.</summary>
internal sealed class RenditionLocks
{
    private readonly ConcurrentDictionary<int, SemaphoreSlim> locks = new();

    public SemaphoreSlim Of(string path) => locks.GetOrAdd(string.GetHashCode(path, StringComparison.Ordinal) & 63, _ => new SemaphoreSlim(1, 1));
}
