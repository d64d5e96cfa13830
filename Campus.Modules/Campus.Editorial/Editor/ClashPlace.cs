using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Editorial.Editor;

/// <summary>Makes the path of a clash into the unit it is about, with the unit's value on the other side.</summary>
internal static class ClashPlace
{
    public static (string Unit, JsonNode Value)? Of(Clash clash, string rootId, JsonObject theirs)
    {
        var names = clash.Path.Split('/');
        var (holder, holderId, start) = (theirs, rootId, 0);
        JsonNode? at = theirs;
        for (var index = 0; index < names.Length && at is not null; index++)
        {
            at = Step(at, names[index]);
            if (at is JsonObject item && item.ContainsKey(nameof(ContentItem.ContentType)))
            {
                (holder, holderId, start) = (item, names[index], index + 1);
            }
        }
        if (start >= names.Length || holder[names[start]] is not JsonObject part)
        {
            return clash.Theirs is { } whole ? (clash.Path, whole) : null;
        }
        var isField = start + 1 < names.Length && part[names[start + 1]] is JsonObject;
        return isField
            ? ($"{holderId}/{names[start]}/{names[start + 1]}", part[names[start + 1]]!)
            : ($"{holderId}/{names[start]}", part);
    }

    private static JsonNode? Step(JsonNode node, string name) => node switch
    {
        JsonObject json => json[name],
        JsonArray array => array.OfType<JsonObject>().FirstOrDefault(item => FieldInput.Shown(item[nameof(ContentItem.ContentItemId)]) == name),
        _ => null,
    };
}
