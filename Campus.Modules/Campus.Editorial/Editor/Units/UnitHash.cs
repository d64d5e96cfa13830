using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Editorial.Editor.Units;

/// <summary>Tells one value of a unit from another by what it says: an empty text, a null and a missing key say the same.</summary>
internal static class UnitHash
{
    private const int Length = 12;

    /// <summary>The hash; empty for a value that says nothing.</summary>
    public static string Of(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                Write(value, text, name);
            }
        }
        else if (node is JsonArray array)
        {
            // A place in a list means something, also of an element that says nothing.
            foreach (var (element, index) in array.Select((element, index) => (element, index)))
            {
                Write(element, text, $"[{index}");
            }
        }
        else if (node is JsonValue value && Says(value))
        {
            text.Append(value.ToJsonString());
        }
    }

    private static void Write(JsonNode? value, StringBuilder text, string name)
    {
        var before = text.Length;
        text.Append('{').Append(name).Append(':');
        var start = text.Length;
        Write(value, text);
        if (text.Length == start)
        {
            text.Length = before;
        }
        else
        {
            text.Append('}');
        }
    }

    private static bool Says(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.String => value.GetValue<string>().Length > 0,
        _ => true,
    };
}
