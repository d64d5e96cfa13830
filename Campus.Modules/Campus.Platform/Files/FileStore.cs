namespace Campus.Platform;

/// <summary>Where files live: a disk now, a bucket elsewhere. Paths are relative, with forward slashes.</summary>
public interface IFileStore
{
    /// <summary>Writes a file whole or not at all; an existing one is replaced.</summary>
    /// <exception cref="InvalidFilePathException">The path leaves the store or holds a forbidden name.</exception>
    Task SaveAsync(string path, Stream content, CancellationToken cancellationToken = default);

    /// <summary>Opens a file for reading.</summary>
    /// <returns>A stream that can seek, or null when there is no such file.</returns>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>Deletes a file; one that is not there is no error.</summary>
    Task DeleteAsync(string path, CancellationToken cancellationToken = default);

    /// <summary>The paths of all files below a folder, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken = default);
}

/// <summary>A path that may not be used in the file store.</summary>
public sealed class InvalidFilePathException(string path) : Exception($"'{path}' is not a valid path in the file store.");
