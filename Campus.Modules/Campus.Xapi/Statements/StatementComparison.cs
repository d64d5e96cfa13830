using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Statements;

/// <summary>
/// Whether two statements with one id are the same statement (xAPI 1.0.3 Data 2.3.1). What the store assigns, what only
/// describes (a verb's display, an activity's definition), attachments and the order of group members make no difference.
/// </summary>
internal static class StatementComparison
{
    private static readonly FrozenSet<string> AssignedByStores =
        new[] { "id", "stored", "timestamp", "authority", "version", "attachments" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool AreSame(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return JsonNode.DeepEquals(Essence(first.RootElement, Part.Statement), Essence(second.RootElement, Part.Statement));
    }

    // What is left of a value when everything that makes no difference is taken away or written in one way.
    private static JsonNode? Essence(JsonElement value, Part part) => value.ValueKind switch
    {
        JsonValueKind.Object => EssenceOfObject(value, part),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => Essence(item, part))]),
        _ => JsonValue.Create(value),
    };

    private static JsonObject EssenceOfObject(JsonElement value, Part part)
    {
        if (part == Part.Object)
        {
            part = Parts.OfObject(value);
        }
        var essence = new JsonObject();
        foreach (var property in value.EnumerateObject())
        {
            if (!MakesNoDifference(part, property.Name))
            {
                essence.Add(property.Name, EssenceOfProperty(part, property));
            }
        }
        return essence;
    }

    private static bool MakesNoDifference(Part part, string name) => part switch
    {
        Part.Statement => AssignedByStores.Contains(name),
        Part.SubStatement => name == "attachments",
        Part.Verb => name == "display",
        Part.Activity => name == "definition",
        _ => false,
    };

    private static JsonNode? EssenceOfProperty(Part part, JsonProperty property) => (part, property.Name) switch
    {
        (Part.Actor, "member") => InAnyOrder(property.Value),
        (Part.Actor, "mbox") => Identifier.Mailbox(property.Value.GetString()!),
        (Part.Actor, "mbox_sha1sum") or (Part.Context, "registration" or "language") or (Part.StatementRef, "id") =>
            property.Value.GetString()!.ToLowerInvariant(),
        (Part.Result, "duration") => Durations.Comparable(property.Value.GetString()!),
        (Part.SubStatement, "timestamp") => Moment(property.Value),
        _ => Essence(property.Value, Parts.Of(part, property.Name)),
    };

    private static JsonValue Moment(JsonElement value) =>
        JsonValue.Create(Timestamps.TryParse(Encoding.UTF8.GetBytes(value.GetString()!), XapiVersion.V1, out var moment) ? moment.UtcDateTime : default);

    private static JsonArray InAnyOrder(JsonElement members) =>
        new([.. members.EnumerateArray()
            .Select(member => Essence(member, Part.Actor)!)
            .OrderBy(member => Identifier.KeyOf(JsonSerializer.SerializeToElement(member)))]);
}
