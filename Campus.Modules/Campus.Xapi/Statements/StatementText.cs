using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Campus.Xapi.Statements.Validation;

namespace Campus.Xapi.Statements;

/// <summary>
/// Writes a statement as the store gives it back: what was sent, byte for byte, with what the store adds. Only
/// <c>contextActivities</c> change: a single activity becomes a list of one (xAPI 1.0.3 Data 2.4.6.2).
/// </summary>
internal static class StatementText
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    /// <summary>
    /// The statement's text without <c>stored</c>, without a timestamp that was not sent, and without the last brace.
    /// </summary>
    public static string Head(JsonElement statement, Guid id, Authority authority, XapiVersion version)
    {
        var text = buffer ??= new ArrayBufferWriter<byte>(4096);
        text.ResetWrittenCount();
        text.Write("{\"id\":\""u8);
        Write(text, id.ToString("D"));
        text.Write("\""u8);
        foreach (var property in statement.EnumerateObject())
        {
            if (!property.NameEquals("id"u8) && !property.NameEquals("stored"u8) && !property.NameEquals("authority"u8))
            {
                WriteProperty(text, property);
            }
        }
        text.Write(",\"authority\":"u8);
        Write(text, authority.Json);
        if (!statement.TryGetProperty("version"u8, out _))
        {
            Write(text, $",\"version\":\"{version.StatementVersion()}\"");
        }
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void WriteProperty(ArrayBufferWriter<byte> text, JsonProperty property)
    {
        WriteName(text, property);
        if (property.NameEquals("context"u8))
        {
            WriteContext(text, property.Value);
        }
        else if (property.NameEquals("object"u8) && ObjectRules.KindOf(property.Value) == "SubStatement")
        {
            WriteSubStatement(text, property.Value);
        }
        else
        {
            text.Write(JsonMarshal.GetRawUtf8Value(property.Value));
        }
    }

    private static void WriteSubStatement(ArrayBufferWriter<byte> text, JsonElement statement)
    {
        text.Write("{"u8);
        foreach (var property in statement.EnumerateObject())
        {
            WriteProperty(text, property);
        }
        text.Write("}"u8);
    }

    private static void WriteContext(ArrayBufferWriter<byte> text, JsonElement context)
    {
        if (!context.TryGetProperty("contextActivities"u8, out var kinds)
            || kinds.EnumerateObject().All(kind => kind.Value.ValueKind == JsonValueKind.Array))
        {
            text.Write(JsonMarshal.GetRawUtf8Value(context));
            return;
        }
        text.Write("{"u8);
        foreach (var property in context.EnumerateObject())
        {
            WriteName(text, property);
            if (property.NameEquals("contextActivities"u8))
            {
                WriteLists(text, property.Value);
            }
            else
            {
                text.Write(JsonMarshal.GetRawUtf8Value(property.Value));
            }
        }
        text.Write("}"u8);
    }

    private static void WriteLists(ArrayBufferWriter<byte> text, JsonElement kinds)
    {
        text.Write("{"u8);
        foreach (var kind in kinds.EnumerateObject())
        {
            WriteName(text, kind);
            var single = kind.Value.ValueKind != JsonValueKind.Array;
            text.Write(single ? "["u8 : default);
            text.Write(JsonMarshal.GetRawUtf8Value(kind.Value));
            text.Write(single ? "]"u8 : default);
        }
        text.Write("}"u8);
    }

    private static void WriteName(ArrayBufferWriter<byte> text, JsonProperty property)
    {
        text.Write(text.WrittenSpan[^1] == (byte)'{' ? "\""u8 : ",\""u8);
        text.Write(JsonMarshal.GetRawUtf8PropertyName(property));
        text.Write("\":"u8);
    }

    private static void Write(ArrayBufferWriter<byte> text, string value) =>
        text.Advance(Encoding.UTF8.GetBytes(value, text.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
}
