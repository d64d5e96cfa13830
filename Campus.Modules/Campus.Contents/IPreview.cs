namespace Campus.Contents;

/// <summary>
/// What the current request shows as if it were published. Content by id, path and alias follows by itself; pages that
/// find items in another way, such as an index of their own, look here first.
/// </summary>
public interface IPreview
{
    /// <summary>
    /// The item as it would be published, read-only, with a version id of its own that no stored version has; null for
    /// every normal request. While it is set nothing may be stored, and nothing that was read may stay in memory.
    /// </summary>
    ContentItem? Item { get; }
}
