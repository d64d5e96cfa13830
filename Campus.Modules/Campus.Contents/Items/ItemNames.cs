namespace Campus.Contents.Items;

/// <summary>What items are called, with the kinds of today.</summary>
internal static class ItemNames
{
    /// <summary>The title of an item; without one, that of a new thing of its kind.</summary>
    public static async ValueTask<string> TitleOfAsync(this IContentDefinitionManager definitions, ContentItem item, CancellationToken cancellationToken) =>
        ItemTitle.Of(item, (await definitions.GetTypeDefinitionAsync(item.ContentType, cancellationToken))?.DisplayName);
}
