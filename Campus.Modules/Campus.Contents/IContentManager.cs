namespace Campus.Contents;

/// <summary>Reads and changes content items, with Orchard Core's operations and life cycle.</summary>
public interface IContentManager
{
    /// <summary>
    /// Gets one version of an item; null when there is none. A published item is shared by all requests: read-only.
    /// </summary>
    Task<ContentItem?> GetAsync(
        string contentItemId, VersionOptions version = VersionOptions.Published, CancellationToken cancellationToken = default);

    /// <summary>Gets the published versions of several items at once; ids without one are left out.</summary>
    Task<IReadOnlyDictionary<string, ContentItem>> GetManyAsync(
        IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets a version by its own id, whatever its state; null when there is none. A version that was ever published
    /// never changes, so it comes from memory, and its two flags say what they were when it was read.
    /// </summary>
    Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellationToken = default);

    /// <summary>Makes an item of a type with its defaults; nothing is stored yet.</summary>
    Task<ContentItem> NewAsync(string contentType, CancellationToken cancellationToken = default);

    /// <summary>Validates and stores an item as a draft.</summary>
    Task<ContentValidation> SaveDraftAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>Validates an item, stores it and makes it the published version. Without a change nothing happens.</summary>
    Task<ContentValidation> PublishAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>Takes the published version away from visitors; the item becomes a draft.</summary>
    Task UnpublishAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Throws the draft away; the published version, if there is one, is the newest again.</summary>
    Task DiscardDraftAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Removes an item softly: all its versions stay as history.</summary>
    Task RemoveAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Makes an old version the draft again; null when there is no such version.</summary>
    Task<ContentItem?> RestoreAsync(string contentItemVersionId, CancellationToken cancellationToken = default);

    /// <summary>Makes a draft of a new item that is the same as the newest version; null when there is no such item.</summary>
    Task<ContentItem?> CloneAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>All versions of an item, newest first.</summary>
    Task<IReadOnlyList<ContentItem>> HistoryAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>The published items of a type, in order of their id, as a stream.</summary>
    IAsyncEnumerable<ContentItem> PublishedAsync(string contentType, CancellationToken cancellationToken = default);
}

/// <summary>Which version of an item is asked for, as in Orchard Core.</summary>
public enum VersionOptions
{
    /// <summary>The version that visitors see.</summary>
    Published,

    /// <summary>The newest version, draft or not.</summary>
    Latest,

    /// <summary>The newest version if it is a draft.</summary>
    Draft,

    /// <summary>A draft to edit: the existing one, or a new version made from the published one.</summary>
    DraftRequired,
}

/// <summary>Why an item could not be saved: messages by the member they are about; empty when it was.</summary>
/// <param name="Errors">Member name, for example <c>TitlePart.Title</c>, with Dutch messages.</param>
public sealed record ContentValidation(IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
{
    /// <summary>Whether nothing was wrong.</summary>
    public bool Succeeded => Errors.Count == 0;
}
