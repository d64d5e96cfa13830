namespace Campus.Platform;

/// <summary>A page that search engines may know.</summary>
/// <param name="Path">Its path, with a leading slash, as it stands in links.</param>
/// <param name="ChangedUtc">When it last changed; null when that is not known.</param>
public sealed record SitemapPage(string Path, DateTime? ChangedUtc = null);

/// <summary>
/// Says which of a module's pages are for everybody. Register one as a scoped service per kind of page.
/// </summary>
public interface ISitemapSource
{
    /// <summary>The pages that whoever asks may open, at most <paramref name="most"/> of them.</summary>
    Task<IReadOnlyList<SitemapPage>> PagesAsync(int most, CancellationToken cancellationToken = default);
}
