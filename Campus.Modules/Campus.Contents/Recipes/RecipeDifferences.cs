using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Contents.Items;
using Campus.Platform;

namespace Campus.Contents.Recipes;

/// <summary>Says value by value what an import would make different, so that somebody can judge it.</summary>
internal static class RecipeDifferences
{
    private const int Most = 100;
    private const int LongestText = 300;

    // The names by which things in a list are known: an item keeps its line when it moves.
    private static readonly string[] Keys = [nameof(ContentItem.ContentItemId), "Name", "Id"];

    /// <summary>The differences between two items, but for who saved them and when.</summary>
    public static IReadOnlyList<RecipeDifference> Of(ContentItem before, ContentItem after) => Of(Said(before), Said(after));

    /// <summary>The differences between two pieces of JSON, in document order.</summary>
    public static IReadOnlyList<RecipeDifference> Of(JsonNode? before, JsonNode? after) => [.. Between("", before, after).Take(Most)];

    private static JsonObject Said(ContentItem item)
    {
        var json = (JsonObject)item.Content.DeepClone();
        json.Insert(0, nameof(item.DisplayText), item.DisplayText);
        json.Insert(1, nameof(item.Published), item.Published);
        return json;
    }

    private static IEnumerable<RecipeDifference> Between(string place, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }
        return (before, after) switch
        {
            (JsonObject or null, JsonObject or null) => Properties(place, before as JsonObject ?? [], after as JsonObject ?? []),
            (JsonArray or null, JsonArray or null) => Elements(place, before as JsonArray ?? [], after as JsonArray ?? []),
            _ => [new RecipeDifference(place, Text(before), Text(after))],
        };
    }

    private static IEnumerable<RecipeDifference> Properties(string place, JsonObject before, JsonObject after) =>
        before.Select(property => property.Key).Union(after.Select(property => property.Key), StringComparer.Ordinal)
            .SelectMany(name => Between(place.Length == 0 ? name : $"{place}.{name}", before[name], after[name]));

    private static IEnumerable<RecipeDifference> Elements(string place, JsonArray before, JsonArray after)
    {
        var was = Named(before);
        var becomes = Named(after);
        var moved = !was.Keys.Intersect(becomes.Keys).SequenceEqual(becomes.Keys.Intersect(was.Keys), StringComparer.Ordinal);
        IEnumerable<RecipeDifference> order = moved
            ? [new RecipeDifference($"{place} (volgorde)", Shorten(string.Join(", ", was.Keys)), Shorten(string.Join(", ", becomes.Keys)))]
            : [];
        return order.Concat(was.Keys.Union(becomes.Keys, StringComparer.Ordinal)
            .SelectMany(key => Between($"{place}[{key}]", was.GetValueOrDefault(key), becomes.GetValueOrDefault(key))));
    }

    private static Dictionary<string, JsonNode?> Named(JsonArray array)
    {
        Dictionary<string, JsonNode?> named = new(StringComparer.Ordinal);
        foreach (var (index, element) in array.Index())
        {
            var name = Keys.Select(key => (element as JsonObject)?[key]?.ToString()).FirstOrDefault(text => !string.IsNullOrEmpty(text));
            named.TryAdd(name is null || named.ContainsKey(name) ? $"{index + 1}" : name, element);
        }
        return named;
    }

    private static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue when value.GetValueKind() == JsonValueKind.True => "ja",
        JsonValue when value.GetValueKind() == JsonValueKind.False => "nee",
        JsonValue => Shorten(value.ToString()),
        _ => Shorten(ContentItemJson.Line(value)),
    };

    private static string Shorten(string text) => text.Length <= LongestText ? text : JsonTexts.Start(text, LongestText) + "…";
}
