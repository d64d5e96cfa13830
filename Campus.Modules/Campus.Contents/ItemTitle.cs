namespace Campus.Contents;

/// <summary>What an item is called in lists, headings and links: there is always something to read and to click.</summary>
public static class ItemTitle
{
    /// <summary>What an item without a title is called.</summary>
    public const string Missing = "Zonder titel";

    /// <summary>A title that was stored, or the words for one that is not there.</summary>
    public static string Of(string? title) => string.IsNullOrWhiteSpace(title) ? Missing : title;

    /// <summary>The title of an item as it is now; what editors are typing is ahead of what lists show.</summary>
    public static string Of(ContentItem item)
    {
        var title = item.As<TitlePart>()?.Title;
        return Of(string.IsNullOrWhiteSpace(title) ? item.DisplayText : title);
    }
}
