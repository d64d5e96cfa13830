using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Xapi.Activities;

/// <summary>
/// Makes one definition of two. Texts in other languages come together; all else is as the newest says it. An interaction
/// is described by one of them as a whole: the choices of one with the answers of another would make no sense.
/// </summary>
internal static class DefinitionMerge
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Texts = ["name", "description"];
    private static readonly string[] ComponentLists = ["choices", "scale", "source", "target", "steps"];
    private static readonly string[] OfInteraction = ["interactionType", "correctResponsesPattern", .. ComponentLists];

    /// <summary>The merged definition; the old text itself when the newer one tells nothing new.</summary>
    public static string Merge(string old, string newer)
    {
        var known = JsonNode.Parse(old)!.AsObject();
        var merged = known.DeepClone().AsObject();
        var told = JsonNode.Parse(newer)!.AsObject();
        if (told.ContainsKey("interactionType"))
        {
            foreach (var name in OfInteraction)
            {
                merged.Remove(name);
            }
        }
        foreach (var (name, value) in told)
        {
            merged[name] = name switch
            {
                _ when Texts.Contains(name) => Languages(known[name], value),
                _ when ComponentLists.Contains(name) => Components(known[name], value),
                _ => value?.DeepClone(),
            };
        }
        return JsonNode.DeepEquals(known, merged) ? old : merged.ToJsonString(Plain);
    }

    private static JsonNode? Languages(JsonNode? known, JsonNode? told)
    {
        if (known is not JsonObject old || told is not JsonObject newer)
        {
            return told?.DeepClone();
        }
        var merged = old.DeepClone().AsObject();
        foreach (var (language, text) in newer)
        {
            merged[language] = text?.DeepClone();
        }
        return merged;
    }

    private static JsonArray? Components(JsonNode? known, JsonNode? told)
    {
        var merged = told?.DeepClone().AsArray();
        foreach (var component in merged ?? [])
        {
            var same = (known as JsonArray)?.FirstOrDefault(old => JsonNode.DeepEquals(old!["id"], component!["id"]));
            if (same?["description"] is { } description)
            {
                component!["description"] = component["description"] is { } newer ? Languages(description, newer) : description.DeepClone();
            }
        }
        return merged;
    }
}
