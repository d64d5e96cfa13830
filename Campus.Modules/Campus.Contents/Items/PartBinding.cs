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
        var written = (JsonObject)JsonSerializer.SerializeToNode(part, Options)!;
        if (content[name] is JsonObject existing)
        {
            Merge(existing, written);
        }
        else
        {
            content[name] = WithoutNulls(written);
        }
    }

    // What means the same stays as it was written: a number keeps its text, an explicit null stays one.
    private static void Merge(JsonObject existing, JsonObject written)
    {
        foreach (var (name, value) in written.ToList())
        {
            written.Remove(name);
            existing.TryGetPropertyValue(name, out var current);
            if (value is null)
            {
                if (current is not null)
                {
                    existing.Remove(name);
                }
            }
            else if (value is JsonObject inner && current is JsonObject kept)
            {
                Merge(kept, inner);
            }
            else if (!JsonNode.DeepEquals(current, value))
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
