using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Campus.Xapi.Statements;

/// <summary>
/// Writes a stored statement anew, with some of its parts written otherwise. All else stays as it was sent.
/// </summary>
internal abstract class StatementRewriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public string Rewrite(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            Write(writer, document.RootElement, Part.Statement);
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Writes an object that is to be written otherwise.</summary>
    /// <returns>Whether it was; if not, its properties are gone through.</returns>
    protected abstract bool TryWrite(Utf8JsonWriter writer, JsonElement value, Part part);

    protected void Write(Utf8JsonWriter writer, JsonElement value, Part part)
    {
        if (value.ValueKind == JsonValueKind.Array && part != Part.Other)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
            {
                Write(writer, item, part);
            }
            writer.WriteEndArray();
            return;
        }
        if (value.ValueKind != JsonValueKind.Object || part is Part.Other)
        {
            WriteAsIs(writer, value);
            return;
        }
        var kind = part == Part.Object ? Parts.OfObject(value) : part;
        if (!TryWrite(writer, value, kind))
        {
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value, Parts.Of(kind, property.Name));
            }
            writer.WriteEndObject();
        }
    }

    protected static void WriteAsIs(Utf8JsonWriter writer, JsonElement value) =>
        writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);

    protected static void WriteAsIs(Utf8JsonWriter writer, JsonElement parent, string property)
    {
        if (parent.TryGetProperty(property, out var value))
        {
            writer.WritePropertyName(property);
            WriteAsIs(writer, value);
        }
    }
}
