namespace Campus.Contents;

/// <summary>
/// Says where visitors find content. The module that owns the pages of a type answers for it; register one as a scoped
/// service per kind of page.
/// </summary>
public interface IContentAddress
{
    /// <summary>The path of the page of an item, published or not, with a leading slash; null when its pages are not this module's.</summary>
    ValueTask<string?> OfAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>Whether a path leads to something that visitors can see; null when such paths are not this module's.</summary>
    ValueTask<bool?> LeadsAsync(string path, CancellationToken cancellationToken = default);
}
