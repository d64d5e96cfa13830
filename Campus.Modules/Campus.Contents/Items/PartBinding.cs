using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Campus.Contents.Fields;

namespace Campus.Contents.Items;

/// <summary>Turns a part's JSON into a C# record and back, without losing what the record does not know.</summary>
internal static class PartBinding
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        RespectNullableAnnotations = false,
        MaxDepth = 512,
        Converters =
        {
            new JsonStringEnumConverter(), new FieldText(), new FieldNumber(), new FieldDate(), new FieldTime(), new FieldFlag(),
        },
    };

    public static string NameOf(Type part) =>
        Names.GetOrAdd(part, type => type.GetCustomAttribute<ContentPartAttribute>()?.Name ?? type.Name);

    public static TPart Read<TPart>(JsonObject part)
        where TPart : class
    {
        try
        {
            return part.Deserialize<TPart>(Options)!;
        }
        catch (JsonException)
        {
            // Another site's part of the same name may have any shape; as this record it is an empty one.
            return JsonSerializer.Deserialize<TPart>("{}", Options)!;
        }
    }

    public static void Write<TPart>(JsonObject content, string name, TPart part)
        where TPart : class
    {
        var written = Json(part);
        if (content[name] is JsonObject existing)
        {
            Merge(existing, written, Json(Read<TPart>(existing)));
        }
        else
        {
            content[name] = WithoutNulls(written);
        }
    }

    private static JsonObject Json<TPart>(TPart part)
        where TPart : class => (JsonObject)JsonSerializer.SerializeToNode(part, Options)!;

    // Only what the record says differently than before is written: a number keeps its text, a null stays a null, and
    // a key that was not there does not appear for having its default.
    private static void Merge(JsonObject existing, JsonObject written, JsonObject before)
    {
        foreach (var (name, value) in written.ToList())
        {
            written.Remove(name);
            if (JsonNode.DeepEquals(before[name], value))
            {
                continue;
            }
            if (value is JsonObject inner && existing[name] is JsonObject kept && before[name] is JsonObject known)
            {
                Merge(kept, inner, known);
            }
            else if (value is null)
            {
                existing.Remove(name);
            }
            else
            {
                existing[name] = value is JsonObject added ? WithoutNulls(added) : value;
            }
        }
    }

    private static JsonObject WithoutNulls(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is null)
            {
                json.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                WithoutNulls(inner);
            }
        }
        return json;
    }
}
