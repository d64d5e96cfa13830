using Campus.Platform;

namespace Campus.Contents.Items;

/// <summary>Makes a new item that says the same as another.</summary>
internal static class ContentCopy
{
    /// <summary>
    /// A draft under new ids. Items inside get new ids as well, for learning records point at them, and references
    /// between them follow.
    /// </summary>
    public static ContentItem Of(ContentItem original)
    {
        var ids = NestedItems.All(original.Content)
            .Select(nested => nested.Item[nameof(ContentItem.ContentItemId)]?.ToString() ?? "")
            .Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, _ => IdGenerator.NewId(), StringComparer.Ordinal);
        var copy = original.Clone();
        copy.ContentItemId = IdGenerator.NewId();
        copy.ContentItemVersionId = IdGenerator.NewId();
        copy.PublishedUtc = null;
        ids[original.ContentItemId] = copy.ContentItemId;
        JsonTree.ReplaceTexts(copy.Content, "$", (text, _) => ids.GetValueOrDefault(text));
        return copy;
    }
}
