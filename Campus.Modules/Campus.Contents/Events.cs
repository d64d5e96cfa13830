using Campus.Platform;

namespace Campus.Contents;

/// <summary>A version became the one that visitors see.</summary>
public sealed record ContentPublished(ContentItem Item) : IDomainEvent;

/// <summary>An item is no longer visible to visitors: unpublished or removed.</summary>
public sealed record ContentUnpublished(string ContentItemId, string ContentType) : IDomainEvent;
