namespace Campus.Contents;

/// <summary>
/// Stands before everything that brings an item to visitors, by hand or by machine (decision 15). Answered by the
/// editor.
/// </summary>
public interface IPublicationGate
{
    /// <summary>
    /// What stops an item from being published, as long as no person says why it may; empty when nothing does. What
    /// publishing itself refuses it says itself: of such an item nothing is told here.
    /// </summary>
    /// <param name="item">The item as it would be published, read-only.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<IReadOnlyList<ContentFinding>> StopsAsync(ContentItem item, CancellationToken cancellationToken = default);
}
