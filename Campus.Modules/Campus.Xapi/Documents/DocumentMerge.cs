using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Documents;

/// <summary>
/// Merges JSON objects, by their top level only (xAPI 1.0.3 Communication 2.2): each property that was posted replaces the
/// whole one of that name. Values stay as they were written.
/// </summary>
internal static class DocumentMerge
{
    /// <summary>Why a document cannot be merged with another; null when it can.</summary>
    public static Refusal? Refuse(Document document)
    {
        if (!document.IsJson)
        {
            return new Refusal("Content-Type", "Communication 2.2", "must be application/json to be merged; use PUT for other documents");
        }
        var (json, refusal) = StatementJson.Parse(document.Content);
        using (json)
        {
            return json is null || json.RootElement.ValueKind == JsonValueKind.Object
                ? refusal
                : new Refusal("$", "Communication 2.2", "must be an object to be merged; use PUT for other documents");
        }
    }

    /// <summary>Both must be mergeable.</summary>
    public static Document Merge(Document existing, Document posted)
    {
        using var old = JsonDocument.Parse(existing.Content);
        using var added = JsonDocument.Parse(posted.Content);
        var text = new ArrayBufferWriter<byte>(existing.Content.Length + posted.Content.Length);
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { SkipValidation = true }))
        {
            writer.WriteStartObject();
            foreach (var property in old.RootElement.EnumerateObject())
            {
                Write(writer, property.Name, added.RootElement.TryGetProperty(property.Name, out var newer) ? newer : property.Value);
            }
            foreach (var property in added.RootElement.EnumerateObject().Where(property => !old.RootElement.TryGetProperty(property.Name, out _)))
            {
                Write(writer, property.Name, property.Value);
            }
            writer.WriteEndObject();
        }
        return new Document(existing.ContentType, text.WrittenSpan.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
    }
}
