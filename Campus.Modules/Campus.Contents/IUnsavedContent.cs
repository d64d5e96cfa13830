namespace Campus.Contents;

/// <summary>What editors are typing and have not saved as a version yet. Answered by the editor.</summary>
public interface IUnsavedContent
{
    /// <summary>All of it, to ask further in the same query.</summary>
    IQueryable<UnsavedContent> All { get; }
}

/// <summary>An item as somebody is typing it.</summary>
public sealed class UnsavedContent
{
    /// <summary>The item.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>What it is called now.</summary>
    public string? DisplayText { get; init; }

    /// <summary>The item as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>When somebody last typed in it.</summary>
    public DateTime ChangedUtc { get; init; }
}
