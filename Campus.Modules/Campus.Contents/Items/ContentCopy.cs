using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Contents.Items;

/// <summary>Makes a new item that says the same as another.</summary>
internal static class ContentCopy
{
    /// <summary>
    /// A draft under new ids. Items inside get new ids as well, for learning records point at them, and references
    /// between them follow.
    /// </summary>
    public static ContentItem Of(ContentItem original)
    {
        var ids = NestedItems.All(original.Content)
            .Select(nested => nested.Item[nameof(ContentItem.ContentItemId)]?.ToString() ?? "")
            .Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, _ => IdGenerator.NewId(), StringComparer.Ordinal);
        var copy = original.Clone();
        copy.ContentItemId = IdGenerator.NewId();
        copy.ContentItemVersionId = IdGenerator.NewId();
        copy.PublishedUtc = null;
        ids[original.ContentItemId] = copy.ContentItemId;
        Replace(copy.Content, ids);
        return copy;
    }

    private static void Replace(JsonNode node, Dictionary<string, string> ids)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToList())
            {
                if (NewId(value, ids) is { } id)
                {
                    json[name] = id;
                }
                else if (value is not null)
                {
                    Replace(value, ids);
                }
            }
        }
        else if (node is JsonArray array)
        {
            for (var index = 0; index < array.Count; index++)
            {
                if (NewId(array[index], ids) is { } id)
                {
                    array[index] = id;
                }
                else if (array[index] is { } element)
                {
                    Replace(element, ids);
                }
            }
        }
    }

    private static string? NewId(JsonNode? value, Dictionary<string, string> ids) =>
        value is JsonValue && value.GetValueKind() == JsonValueKind.String
            ? ids.GetValueOrDefault(value.GetValue<string>())
            : null;
}
