using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Editorial.Editor;

/// <summary>Something that both sides of a merge changed: what is in the result, and what is not.</summary>
/// <param name="Path">Where: keys and ids of items, with slashes.</param>
/// <param name="Theirs">The value that is not in the result; null when their side took it away.</param>
internal sealed record Clash(string Path, JsonNode? Theirs);

/// <summary>Brings two changed copies of one document together. Where both changed the same, mine stays and theirs is reported.</summary>
internal static class ThreeWay
{
    public static JsonNode? Merge(JsonNode? basis, JsonNode? mine, JsonNode? theirs, string path, ICollection<Clash> clashes)
    {
        if (JsonNode.DeepEquals(mine, theirs) || JsonNode.DeepEquals(theirs, basis))
        {
            return mine?.DeepClone();
        }
        if (JsonNode.DeepEquals(mine, basis))
        {
            return theirs?.DeepClone();
        }
        if (mine is JsonObject myObject && theirs is JsonObject theirObject)
        {
            return MergeObjects(basis as JsonObject ?? [], myObject, theirObject, path, clashes);
        }
        if (mine is JsonArray myItems && theirs is JsonArray theirItems && AreItems(myItems) && AreItems(theirItems))
        {
            return MergeItems(basis as JsonArray ?? [], myItems, theirItems, path, clashes);
        }
        clashes.Add(new(path, theirs?.DeepClone()));
        return mine?.DeepClone();
    }

    private static JsonObject MergeObjects(JsonObject basis, JsonObject mine, JsonObject theirs, string path, ICollection<Clash> clashes)
    {
        var merged = new JsonObject();
        foreach (var name in mine.Select(entry => entry.Key).Concat(theirs.Select(entry => entry.Key)).Distinct(StringComparer.Ordinal))
        {
            var value = Merge(basis[name], mine[name], theirs[name], path.Length == 0 ? name : $"{path}/{name}", clashes);
            if (value is not null || (mine.ContainsKey(name) && mine[name] is null))
            {
                merged[name] = value;
            }
        }
        return merged;
    }

    // Items are known by their ids, so a moved item is the same item. My order stays; theirs come after their neighbour.
    private static JsonArray MergeItems(JsonArray basis, JsonArray mine, JsonArray theirs, string path, ICollection<Clash> clashes)
    {
        var (before, other) = (ById(basis), ById(theirs));
        List<JsonNode> merged = [];
        foreach (var item in mine.OfType<JsonObject>())
        {
            var id = Id(item);
            var theirItem = other.GetValueOrDefault(id);
            var known = before.GetValueOrDefault(id);
            if (theirItem is null && known is not null && JsonNode.DeepEquals(known, item))
            {
                continue;
            }
            merged.Add(theirItem is null ? item.DeepClone() : Merge(known, item, theirItem, $"{path}/{id}", clashes)!);
        }
        AddTheirs(merged, theirs, before, ById(mine), path, clashes);
        return [.. merged];
    }

    private static void AddTheirs(
        List<JsonNode> merged, JsonArray theirs, Dictionary<string, JsonObject> before, Dictionary<string, JsonObject> mine, string path, ICollection<Clash> clashes)
    {
        var place = 0;
        foreach (var item in theirs.OfType<JsonObject>())
        {
            var id = Id(item);
            if (mine.ContainsKey(id))
            {
                place = merged.FindIndex(node => Id((JsonObject)node) == id) + 1;
            }
            else if (!before.TryGetValue(id, out var known))
            {
                merged.Insert(place++, item.DeepClone());
            }
            else if (!JsonNode.DeepEquals(known, item))
            {
                clashes.Add(new($"{path}/{id}", item.DeepClone()));
            }
        }
    }

    private static bool AreItems(JsonArray array) => array.All(element => element is JsonObject item && Id(item).Length > 0);

    // The same id twice is not ours to mend: the first one stands for both.
    private static Dictionary<string, JsonObject> ById(JsonArray array) =>
        array.OfType<JsonObject>().DistinctBy(Id).ToDictionary(Id, StringComparer.Ordinal);

    private static string Id(JsonObject item) => FieldInput.Shown(item[nameof(ContentItem.ContentItemId)]);
}
