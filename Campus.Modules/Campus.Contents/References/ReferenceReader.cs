using System.Text.Json.Nodes;

namespace Campus.Contents.References;

/// <summary>Finds what an item points at, by the keys that Orchard's parts and fields have for it.</summary>
internal static class ReferenceReader
{
    private const int LongestId = 26;

    /// <summary>What an item points at, itself and everything inside it.</summary>
    public static IReadOnlyList<(string Kind, string Target, int Position)> Of(ContentItem item)
    {
        var contained = item.As<ContainedPart>();
        var own = new[]
        {
            (ContentReference.List, contained?.ListContentItemId ?? "", contained?.Order ?? 0),
            (ContentReference.Set, item.As<LocalizationPart>()?.LocalizationSet ?? "", 0),
        };
        return
        [
            .. own.Concat(Inside(item.Content).Select(found => (found.Kind, found.Target, 0)))
                .Where(found => found.Item2.Length is > 0 and <= LongestId)
                .DistinctBy(found => (found.Item1, found.Item2)),
        ];
    }

    private static IEnumerable<(string Kind, string Target)> Inside(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property.Key switch
        {
            nameof(ContentPickerField.ContentItemIds) => Texts(property.Value).Select(id => (ContentReference.Item, id)),
            nameof(TaxonomyField.TermContentItemIds) => Texts(property.Value).Select(id => (ContentReference.Term, id)),
            _ => Inside(property.Value),
        }),
        JsonArray array => array.SelectMany(Inside),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        (node as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());
}
