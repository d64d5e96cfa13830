namespace Campus.Contents;

/// <summary>Reads and changes content items, with Orchard Core's operations and life cycle.</summary>
public interface IContentManager
{
    /// <summary>Gets one version of an item; null when there is none.</summary>
    Task<ContentItem?> GetAsync(
        string contentItemId, VersionOptions version = VersionOptions.Published, CancellationToken cancellationToken = default);

    /// <summary>Gets a version by its own id, whatever its state; null when there is none.</summary>
    Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellationToken = default);

    /// <summary>Makes an item of a type with its defaults; nothing is stored yet.</summary>
    Task<ContentItem> NewAsync(string contentType, CancellationToken cancellationToken = default);

    /// <summary>Validates and stores an item as a draft.</summary>
    Task<ContentValidation> SaveDraftAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>Validates an item, stores it and makes it the published version.</summary>
    Task<ContentValidation> PublishAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>Takes the published version away from visitors; the item becomes a draft.</summary>
    Task UnpublishAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Removes an item softly: all its versions stay as history.</summary>
    Task RemoveAsync(string contentItemId, CancellationToken cancellationToken = default);

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
