namespace Campus.Contents;

/// <summary>What pages need to know of the images in the media library.</summary>
public interface IMediaLibrary
{
    /// <summary>An image by its path as content has it, also when it was moved since; null when there is none.</summary>
    ValueTask<MediaImage?> ImageAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The address of any file by its path, with its version; null when there is no such file.</summary>
    ValueTask<string?> UrlAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The address that a path would have, whether there is a file or not.</summary>
    string Address(string path);
}

/// <summary>An image of the library, ready to show.</summary>
/// <param name="Path">Its path now.</param>
/// <param name="Url">Its address, with its version.</param>
/// <param name="Width">In pixels; null when that is not known.</param>
/// <param name="Height">In pixels; null when that is not known.</param>
/// <param name="AltText">The alternative text that the library has; empty when the image is decorative, null when nobody wrote one.</param>
/// <param name="Focus">The point that must stay in view.</param>
/// <param name="Sources">Narrower forms by their width, smallest first; empty when there are none.</param>
public sealed record MediaImage(
    string Path, string Url, int? Width, int? Height, string? AltText, MediaAnchor Focus, IReadOnlyList<MediaSource> Sources);

/// <summary>One width of an image.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Width">In pixels.</param>
public sealed record MediaSource(string Url, int Width);
