using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Types;

namespace Campus.Editorial.Versions;

/// <summary>One item of a tree: its id, the one it stands in, and its values in words.</summary>
internal sealed record TreeItem(string Id, string? Parent, string Array, string Name, int Depth, IReadOnlyList<TreeValue> Values);

/// <summary>One value in words.</summary>
internal sealed record TreeValue(string Part, string? Field, string Key, string Label, string Text);

/// <summary>An item and all items inside it, in their order.</summary>
internal sealed class VersionTree
{
    private readonly List<TreeItem> items = [];

    private VersionTree()
    {
    }

    public IReadOnlyList<TreeItem> Items => items;

    /// <summary>Reads a tree. Types that <paramref name="typeOf"/> does not know show their data by its technical names.</summary>
    public static VersionTree Read(ContentItem item, Func<string, ContentTypeDefinition?> typeOf)
    {
        var tree = new VersionTree();
        var type = typeOf(item.ContentType);
        tree.Add(item.ContentItemId, null, "", type?.DisplayName ?? item.ContentType, 0, item.Content, type, typeOf);
        return tree;
    }

    private void Add(
        string id, string? parent, string array, string name, int depth, JsonObject content, ContentTypeDefinition? type,
        Func<string, ContentTypeDefinition?> typeOf)
    {
        List<TreeValue> values = [];
        List<(string Array, JsonObject Item)> inside = [];
        foreach (var (part, value) in InOrder(content, type))
        {
            var definition = type?.Parts.FirstOrDefault(known => known.Name == part);
            Collect(part, definition, value, values, inside);
        }
        items.Add(new(id, parent, array, name, depth, values));
        foreach (var (into, nested) in inside)
        {
            var nestedType = typeOf(nested[nameof(ContentItem.ContentType)]!.ToString());
            // Without an id of its own it is known by its place, and then a move shows as a change.
            var nestedId = nested[nameof(ContentItem.ContentItemId)]?.ToString() is { Length: > 0 } own ? own : $"{id}/{into}/{items.Count}";
            Add(nestedId, id, into, NestedNames.Of(nested, nestedType?.DisplayName), depth + 1, nested, nestedType, typeOf);
        }
    }

    private static IEnumerable<(string Part, JsonNode Value)> InOrder(JsonObject content, ContentTypeDefinition? type)
    {
        string[] order = [.. type?.Parts.Select(part => part.Name) ?? []];
        return content.Where(entry => entry.Value is JsonObject or JsonArray)
            .OrderBy(entry => Array.IndexOf(order, entry.Key) is var at && at < 0 ? int.MaxValue : at)
            .Select(entry => (entry.Key, entry.Value!));
    }

    private static void Collect(
        string part, ContentTypePartDefinition? definition, JsonNode node, List<TreeValue> values, List<(string, JsonObject)> inside)
    {
        if (Nested(node) is { } terms)
        {
            inside.AddRange(terms.Select(item => (part, item)));
            return;
        }
        var label = definition is null ? KindWords.Part(part) : KindWords.Attached(definition);
        foreach (var (key, value) in node as JsonObject ?? [])
        {
            if (Nested(value) is { } nested)
            {
                inside.AddRange(nested.Select(item => (part, item)));
            }
            else if (definition?.Part.Fields.FirstOrDefault(field => field.Name == key) is { } field)
            {
                var shown = field.Options.DisplayName is { Length: > 0 } name ? name : field.Name;
                values.Add(new(part, key, key, shown, ValueWords.Of(field.Kind, value)));
            }
            else
            {
                values.Add(new(part, null, key, ValueWords.IsMain(key) ? label : $"{label}: {key}", ValueWords.Of(null, value)));
            }
        }
    }

    private static IEnumerable<JsonObject>? Nested(JsonNode? node) =>
        node is JsonArray { Count: > 0 } array && array.All(item => item is JsonObject json && json[nameof(ContentItem.ContentType)] is JsonValue)
            ? array.OfType<JsonObject>()
            : null;
}
