using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Campus.Xapi.Reading;

/// <summary>
/// Where a reader is, as text for a <c>more</c> link. Numbers of statements only rise, so the place stays right while
/// others write. It holds no right to anything: whoever follows it needs a credential, and sees what that may see.
/// </summary>
internal static class Cursor
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static string Write(StatementQuery query) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(query, Options));

    /// <summary>The query to go on with; null when the text is not a cursor.</summary>
    public static StatementQuery? Read(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<StatementQuery>(Base64Url.DecodeFromChars(cursor), Options);
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Not something that this store wrote.
            return null;
        }
    }
}
