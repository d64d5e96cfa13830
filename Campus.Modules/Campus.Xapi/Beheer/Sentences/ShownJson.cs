using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>The JSON of a statement for a reader: as it is stored, or without what tells who people are.</summary>
internal static class ShownJson
{
    private static readonly string[] Identifiers = ["mbox", "mbox_sha1sum", "openid", "account"];

    // What comes of it is text, which the page encodes as such.
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Pretty(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Indented);
    }

    public static string Line(JsonElement statement, string stored, ActorLabels labels) =>
        labels.KnowsEverybody ? stored : WithoutPeople(statement, labels).ToJsonString(OnOneLine);

    private static JsonObject WithoutPeople(JsonElement statement, ActorLabels labels)
    {
        var copy = JsonObject.Create(statement)!;
        Hide(copy, statement, labels);
        return copy;
    }

    private static void Hide(JsonNode? node, JsonElement original, ActorLabels labels)
    {
        if (node is JsonArray list)
        {
            foreach (var (item, element) in list.Zip(original.EnumerateArray()))
            {
                Hide(item, element, labels);
            }
        }
        else if (node is JsonObject thing)
        {
            foreach (var property in original.EnumerateObject())
            {
                Hide(thing[property.Name], property.Value, labels);
            }
            HidePerson(thing, original, labels);
        }
    }

    private static void HidePerson(JsonObject thing, JsonElement original, ActorLabels labels)
    {
        var told = Identifiers.Where(identifier => Tells(original, identifier)).ToList();
        if (told.Count == 0)
        {
            return;
        }
        thing.Remove("name");
        if (told is ["account"] && ActorLabels.CampusAccount(original, labels.HomePage) is not null)
        {
            return;
        }
        // An agent has one identifier; what has more is something else that looks like one.
        var shortId = Identifiers.Count(identifier => original.TryGetProperty(identifier, out _)) == 1 ? ActorLabels.ShortId(original) : "iemand";
        foreach (var identifier in told)
        {
            thing[identifier] = shortId;
        }
    }

    // In extensions anything may be called account.
    private static bool Tells(JsonElement element, string identifier) =>
        element.TryGetProperty(identifier, out var value)
        && (identifier == "account"
            ? value.ValueKind == JsonValueKind.Object && IsText(value, "homePage") && IsText(value, "name")
            : value.ValueKind == JsonValueKind.String);

    private static bool IsText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String;
}
