using Campus.Contents;

namespace Campus.Editorial.Versions;

/// <summary>Compares versions with the words of today's definitions.</summary>
internal sealed class Comparisons(IContentDefinitionManager definitions)
{
    /// <summary>What differs; everything is new when there is nothing before.</summary>
    public async Task<Comparison> OfAsync(ContentItem? before, ContentItem after, CancellationToken cancellationToken)
    {
        var types = (await definitions.ListTypeDefinitionsAsync(cancellationToken)).ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
        var empty = before ?? new ContentItem { ContentItemId = after.ContentItemId, ContentType = after.ContentType };
        return ItemComparer.Compare(VersionTree.Read(empty, types.GetValueOrDefault), VersionTree.Read(after, types.GetValueOrDefault));
    }
}
