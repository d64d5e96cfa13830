using System.Text.Json.Nodes;
using Campus.Contents.Definitions;
using Campus.Contents.Items;

namespace Campus.Contents.Recipes;

/// <summary>What items need to work elsewhere, found in their JSON: types and other items.</summary>
internal sealed class ExportNeeds
{
    public HashSet<string> Types { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Items { get; } = new(StringComparer.Ordinal);

    public void Read(ContentItem item)
    {
        Types.Add(item.ContentType);
        Types.UnionWith(NestedItems.All(item.Content).Select(nested => nested.Item[nameof(ContentItem.ContentType)]!.ToString()));
        Read(item.Content);
    }

    /// <summary>The types that items of a type may hold.</summary>
    public static IEnumerable<string> TypesInside(JsonObject type) =>
        Records(type).SelectMany(part => Texts(Find(part["Settings"], "ContainedContentTypes")).Append(Find(part["Settings"], "TermContentType")?.ToString() ?? ""))
            .Where(name => name.Length > 0);

    public static IEnumerable<string> PartsOf(JsonObject type) =>
        Records(type).Select(part => DefinitionRecords.Text(part, "PartName")).Append(DefinitionRecords.Text(type, "Name"));

    private void Read(JsonNode? node)
    {
        foreach (var child in node switch { JsonObject json => json.ToList(), JsonArray array => array.Select(element => KeyValuePair.Create("", element)).ToList(), _ => [] })
        {
            switch (child.Key)
            {
                case nameof(ContentPickerField.ContentItemIds):
                    Items.UnionWith(Texts(child.Value));
                    break;
                case nameof(TaxonomyField.TaxonomyContentItemId) or nameof(ContainedPart.ListContentItemId) when child.Value is JsonValue id:
                    Items.Add(id.ToString());
                    break;
                default:
                    Read(child.Value);
                    break;
            }
        }
    }

    private static JsonNode? Find(JsonNode? settings, string name) =>
        (settings as JsonObject ?? []).Select(setting => (setting.Value as JsonObject)?[name]).FirstOrDefault(found => found is not null);

    private static IEnumerable<JsonObject> Records(JsonObject type) => (type[DefinitionRecords.TypeParts] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString());
}
