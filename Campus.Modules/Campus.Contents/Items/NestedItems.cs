using System.Text.Json.Nodes;

namespace Campus.Contents.Items;

/// <summary>Finds the items that stand inside another item.</summary>
internal static class NestedItems
{
    // The array's key says the kind of part: bag, flow, taxonomy, menu.
    private static readonly string[] ArrayNames = ["ContentItems", "Widgets", "Terms", "MenuItems"];

    public static IReadOnlyList<ContentItem> Read(JsonObject content, string name) =>
        Array(content, name) is { } items ? [.. items.OfType<JsonObject>().Select(ContentItemJson.Read)] : [];

    public static void Write(JsonObject content, string name, IReadOnlyList<ContentItem> items)
    {
        var array = new JsonArray([.. items.Select(item => (JsonNode)ContentItemJson.Write(item))]);
        if (content[name] is JsonArray)
        {
            content[name] = array;
            return;
        }
        if (content[name] is not JsonObject part)
        {
            content[name] = part = [];
        }
        part[ArrayNames.FirstOrDefault(part.ContainsKey) ?? ArrayNames[0]] = array;
    }

    /// <summary>Every item inside an item at any depth, as JSON, with its path below the item.</summary>
    public static IEnumerable<(string Path, JsonObject Item)> All(JsonObject content, string path = "")
    {
        foreach (var (name, value) in content)
        {
            foreach (var nested in Inside(value, path.Length == 0 ? name : $"{path}.{name}"))
            {
                yield return nested;
            }
        }
    }

    private static IEnumerable<(string Path, JsonObject Item)> Inside(JsonNode? node, string path) => node switch
    {
        JsonObject item when item[nameof(ContentItem.ContentType)] is JsonValue => All(item, path).Prepend((path, item)),
        JsonObject part => All(part, path),
        JsonArray array => array.SelectMany((element, index) => Inside(element, $"{path}[{index}]")),
        _ => [],
    };

    private static JsonArray? Array(JsonObject content, string name) => content[name] switch
    {
        JsonArray root => root,
        JsonObject part => ArrayNames.Select(key => part[key]).OfType<JsonArray>().FirstOrDefault(),
        _ => null,
    };
}
