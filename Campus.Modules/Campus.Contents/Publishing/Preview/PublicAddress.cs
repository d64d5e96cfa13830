namespace Campus.Contents.Publishing.Preview;

/// <summary>Asks all modules where visitors find an item.</summary>
internal sealed class PublicAddress(IEnumerable<IContentAddress> addresses)
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
}
