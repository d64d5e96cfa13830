namespace Campus.Contents;

/// <summary>The addresses of the editor.</summary>
public static class EditorLinks
{
    /// <summary>The settings of the site; settings of a part of it stand below.</summary>
    public const string Settings = "/beheer/instellingen";

    internal const string PreviewRoot = "/voorbeeld";

    /// <summary>Starts the key below <see cref="PreviewRoot"/> of who looks as an editor.</summary>
    internal const string PreviewKey = "inhoud-";

    /// <summary>Stands below a key for the page of the item, wherever visitors find it: a title that is typed moves that.</summary>
    internal const string PreviewPage = "/~";

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
        $"{PreviewOf(contentItemId)}{PreviewPage}{below}";

    /// <summary>Where an editor sees an item.</summary>
    internal static string PreviewOf(string contentItemId) => $"{PreviewRoot}/{PreviewKey}{Uri.EscapeDataString(contentItemId)}";

    /// <summary>The id of the element around a field or part.</summary>
    public static string Anchor(string itemId, string part, string? field = null) =>
        field is null ? $"{itemId}-{part}" : $"{itemId}-{part}-{field}";
}
