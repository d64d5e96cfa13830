using Campus.Contents.Publishing.Preview;

namespace Campus.Contents;

/// <summary>The addresses of the editor.</summary>
public static class EditorLinks
{
    /// <summary>Where an item is edited, at the place where something stands.</summary>
    /// <param name="contentItemId">The item.</param>
    /// <param name="nestedId">The item inside it; null for the item itself.</param>
    /// <param name="part">The name of the part as attached.</param>
    /// <param name="field">The name of the field; null for the part.</param>
    public static string Edit(string contentItemId, string? nestedId = null, string? part = null, string? field = null)
    {
        // Somebody may have typed an id that is none: an address holds no other letters than these.
        var address = $"/beheer/inhoud/{Uri.EscapeDataString(contentItemId)}";
        var holder = nestedId is null || nestedId == contentItemId ? contentItemId : nestedId;
        if (holder != contentItemId)
        {
            address += $"?onderdeel={Uri.EscapeDataString(holder)}";
        }
        return part is null ? address : $"{address}#{Anchor(holder, part, field)}";
    }

    /// <summary>Where an editor sees a page of an item as it would be published, also before it has a title or an address.</summary>
    /// <param name="contentItemId">The item.</param>
    /// <param name="below">What follows the address of the item: the path of the page below it, and a query.</param>
    public static string Preview(string contentItemId, string below = "") =>
        $"{PreviewDoor.EditorUrl(contentItemId)}{PreviewMiddleware.OwnPage}{below}";

    /// <summary>The id of the element around a field or part.</summary>
    public static string Anchor(string itemId, string part, string? field = null) =>
        field is null ? $"{itemId}-{part}" : $"{itemId}-{part}-{field}";
}
