using System.Text.Json;

namespace Campus.Xapi.Statements.Formats;

/// <summary>
/// The format <c>canonical</c> (xAPI 1.0.3 Communication 2.1.3): activities by the definition that the store made of all it
/// was told, and of every map of languages the one text that suits the reader best.
/// </summary>
internal sealed class CanonicalFormat(
    IReadOnlyDictionary<long, string> definitions, Languages languages) : StatementRewriter
{
    protected override bool TryWrite(Utf8JsonWriter writer, JsonElement value, Part part)
    {
        if (part is not (Part.Verb or Part.Activity))
        {
            return false;
        }
        writer.WriteStartObject();
        WriteAsIs(writer, value, "objectType");
        WriteAsIs(writer, value, "id");
        if (part == Part.Activity)
        {
            WriteDefinition(writer, value);
        }
        else if (value.TryGetProperty("display"u8, out var display))
        {
            writer.WritePropertyName("display"u8);
            WriteOneLanguage(writer, display);
        }
        writer.WriteEndObject();
        return true;
    }

    private void WriteDefinition(Utf8JsonWriter writer, JsonElement activity)
    {
        if (definitions.TryGetValue(Key.Of(activity.GetProperty("id"u8).GetString()!), out var canonical))
        {
            using var document = JsonDocument.Parse(canonical);
            writer.WritePropertyName("definition"u8);
            WriteTexts(writer, document.RootElement);
        }
        else if (activity.TryGetProperty("definition"u8, out var own))
        {
            writer.WritePropertyName("definition"u8);
            WriteTexts(writer, own);
        }
    }

    // A definition, or one of the components of its interaction: their texts are all called name or description.
    private void WriteTexts(Utf8JsonWriter writer, JsonElement value)
    {
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (property.Name is "name" or "description")
            {
                WriteOneLanguage(writer, property.Value);
            }
            else if (property.Name is "choices" or "scale" or "source" or "target" or "steps")
            {
                WriteComponents(writer, property.Value);
            }
            else
            {
                WriteAsIs(writer, property.Value);
            }
        }
        writer.WriteEndObject();
    }

    private void WriteComponents(Utf8JsonWriter writer, JsonElement components)
    {
        writer.WriteStartArray();
        foreach (var component in components.EnumerateArray())
        {
            WriteTexts(writer, component);
        }
        writer.WriteEndArray();
    }

    private void WriteOneLanguage(Utf8JsonWriter writer, JsonElement map)
    {
        writer.WriteStartObject();
        if (languages.Best([.. map.EnumerateObject().Select(entry => entry.Name)]) is { } language)
        {
            WriteAsIs(writer, map, language);
        }
        writer.WriteEndObject();
    }
}
