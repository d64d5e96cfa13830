using System.Text.Json;
using System.Text.Unicode;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Reads JSON that a stranger sent: nothing in it can break whoever looks at it later.</summary>
internal static class StatementJson
{
    private const string Section = "2.2";

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = XapiOptions.MaxJsonDepth, AllowDuplicateProperties = false };

    /// <summary>The document, or why it is refused.</summary>
    public static (JsonDocument? Document, Refusal? Refusal) Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return (null, new Refusal("$", Section, "must be UTF-8"));
        }
        try
        {
            return HasHalfSurrogate(json.Span)
                ? (null, new Refusal("$", Section, "must not have half of a surrogate pair in a string"))
                : (JsonDocument.Parse(json, Options), null);
        }
        catch (JsonException exception)
        {
            return (null, new Refusal("$", Section, $"must be JSON, at most {XapiOptions.MaxJsonDepth} levels deep: {exception.Message}"));
        }
    }

    // An escape like \ud83d is JSON, and throws when somebody reads the string: the parser itself, when it compares
    // names.
    private static bool HasHalfSurrogate(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = XapiOptions.MaxJsonDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that the escapes do not make a string.
            return false;
        }
    }
}
