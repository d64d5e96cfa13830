using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Types;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Says in words where in an item a finding is.</summary>
internal sealed class FindingPlaces(IContentDefinitionManager definitions)
{
    public async Task<ItemPlaces> OfAsync(ContentItem item, CancellationToken cancellationToken)
    {
        List<ItemPlace> found = [new(item.ContentItemId, "", await TypeAsync(item.ContentType, cancellationToken))];
        foreach (var (path, nested) in NestedItems.All(item.Content))
        {
            var type = await TypeAsync(nested[nameof(ContentItem.ContentType)]!.ToString(), cancellationToken);
            var above = found.LastOrDefault(place => place.Path.Length > 0 && path.StartsWith(place.Path + ".", StringComparison.Ordinal));
            var name = NestedNames.Of(nested, type?.DisplayName);
            found.Add(new(nested[nameof(ContentItem.ContentItemId)]?.ToString() ?? "", path, type, above is null ? name : $"{above.Words} › {name}"));
        }
        return new(item.ContentItemId, found);
    }

    private ValueTask<ContentTypeDefinition?> TypeAsync(string name, CancellationToken cancellationToken) =>
        definitions.GetTypeDefinitionAsync(name, cancellationToken);
}

/// <summary>An item or one inside it: where it stands and what it is called.</summary>
internal sealed record ItemPlace(string ItemId, string Path, ContentTypeDefinition? Type, string Words = "");

/// <summary>The places of one item, in their order.</summary>
internal sealed class ItemPlaces(string rootId, IReadOnlyList<ItemPlace> places)
{
    private readonly Dictionary<string, (ItemPlace Place, int Order)> byId = places.Index()
        .GroupBy(entry => entry.Item.ItemId, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (group.First().Item, group.First().Index), StringComparer.Ordinal);

    public int Order(ContentFinding finding) => byId.TryGetValue(finding.ItemId, out var found) ? found.Order : int.MaxValue;

    public string Words(ContentFinding finding)
    {
        var place = byId.GetValueOrDefault(finding.ItemId).Place;
        var words = new[] { place?.Words, Label(place?.Type, finding), finding.Line is { } line ? $"regel {line}" : null };
        return string.Join(" › ", words.Where(word => !string.IsNullOrEmpty(word)));
    }

    public string Url(ContentFinding finding) =>
        EditorLinks.Edit(rootId, finding.ItemId == rootId ? null : finding.ItemId, finding.Part, finding.Field);

    private static string? Label(ContentTypeDefinition? type, ContentFinding finding)
    {
        var part = type?.Parts.FirstOrDefault(part => part.Name == finding.Part);
        var field = part?.Part.Fields.FirstOrDefault(field => field.Name == finding.Field);
        return field is null
            ? part is not null ? KindWords.Attached(part) : finding.Part is { } name ? KindWords.Part(name) : null
            : field.Options.DisplayName is { Length: > 0 } shown ? shown : field.Name;
    }
}
