namespace Campus.Contents.Display;

/// <summary>Asks all modules where visitors find an item.</summary>
internal sealed class PublicAddress(IEnumerable<IContentAddress> addresses, IContentManager contents)
{
    /// <summary>The path with a leading slash; null when nobody shows such items.</summary>
    public async ValueTask<string?> OfAsync(ContentItem item, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            if (await address.OfAsync(item, cancellationToken) is { } path)
            {
                return path;
            }
        }
        return null;
    }

    /// <summary>Where visitors see what is published of an item; null when they see nothing.</summary>
    public async ValueTask<string?> OfLiveAsync(string contentItemId, CancellationToken cancellationToken) =>
        await contents.GetAsync(contentItemId, VersionOptions.Published, cancellationToken) is { } published
            ? await OfAsync(published, cancellationToken)
            : null;
}
