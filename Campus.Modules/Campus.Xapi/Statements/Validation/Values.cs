using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Campus.Xapi.Statements.Validation;

/// <summary>Rules for single values, each naming the section it comes from.</summary>
internal static class Values
{
    private delegate bool Format(ReadOnlySpan<byte> text);

    private delegate bool VersionedFormat(ReadOnlySpan<byte> text, XapiVersion version);

    public static readonly Rule Iri = Of("4.3", Formats.IsIri, "must be an IRI with a scheme");
    public static readonly Rule Uuid = Of("4.4", Formats.IsUuid, "must be a UUID in standard string form");
    public static readonly Rule Timestamp = Of("4.5", Timestamps.IsValid, "must be a timestamp as RFC 3339 has them, with a zone other than -00:00");
    public static readonly Rule Duration = Of("4.6", Durations.IsValid, "must be an ISO 8601 duration");
    public static readonly Rule LanguageTag = Of("2.4.6", LanguageTags.IsValid, "must be an RFC 5646 language tag");
    public static readonly Rule Mailbox = Of("2.4.2.3", Formats.IsMailbox, "must be 'mailto:' and an e-mail address");
    public static readonly Rule Sha1 = Of("2.4.2.3", Formats.IsSha1, "must be 40 hexadecimal digits");
    public static readonly Rule Sha2 = Of("2.4.11", Formats.IsSha2, "must be a SHA-2 sum in hexadecimal digits");
    public static readonly Rule MediaType = Of("2.4.11", Formats.IsMediaType, "must be an internet media type");
    public static readonly Rule Version = Of("2.4.10", Formats.IsVersion, "must be a version that this xAPI version accepts");

    public static Refusal? Text(JsonElement value, XapiVersion version) =>
        value.ValueKind == JsonValueKind.String ? null : Refusal.Here("2.2", "must be a string");

    public static Refusal? Boolean(JsonElement value, XapiVersion version) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Refusal.Here("2.2", "must be true or false");

    public static Refusal? Number(JsonElement value, XapiVersion version) =>
        value.ValueKind == JsonValueKind.Number ? null : Refusal.Here("2.2", "must be a number");

    public static Refusal? Length(JsonElement value, XapiVersion version) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var length) && length >= 0
            ? null : Refusal.Here("2.4.11", "must be a whole number of octets");

    /// <summary>A map of language tags to texts (xAPI 1.0.3 Data 4.2).</summary>
    public static Refusal? LanguageMap(JsonElement value, XapiVersion version)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Here("4.2", "must be an object of language tags and texts");
        }
        foreach (var entry in value.EnumerateObject())
        {
            if (!Name(entry, LanguageTags.IsValid))
            {
                return Refusal.Here("4.2", "is not an RFC 5646 language tag").Under(entry.Name);
            }
            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                return Refusal.Here("4.2", "must be a string").Under(entry.Name);
            }
        }
        return null;
    }

    /// <summary>A map of IRIs to anything at all, null included (xAPI 1.0.3 Data 4.1).</summary>
    public static Refusal? Extensions(JsonElement value, XapiVersion version)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Here("4.1", "must be an object");
        }
        foreach (var entry in value.EnumerateObject())
        {
            if (!Name(entry, Formats.IsIri))
            {
                return Refusal.Here("4.1", "is not an IRI with a scheme").Under(entry.Name);
            }
        }
        return null;
    }

    /// <summary>One of a few words, in exactly this letter case.</summary>
    public static Rule OneOf(string section, params string[] words) => (value, _) =>
        value.ValueKind == JsonValueKind.String && Array.Exists(words, word => value.ValueEquals(word))
            ? null : Refusal.Here(section, "must be " + string.Join(" or ", words.Select(word => $"'{word}'")));

    private static Rule Of(string section, Format isValid, string message) =>
        Of(section, (text, _) => isValid(text), message);

    private static Rule Of(string section, VersionedFormat isValid, string message) => (value, version) =>
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Refusal.Here(section, message);
        }
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        var text = raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(value.GetString()!) : raw;
        return isValid(text, version) ? null : Refusal.Here(section, message);
    };

    private static bool Name(JsonProperty entry, Format isValid)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(entry);
        return isValid(raw.Contains((byte)'\\') ? Encoding.UTF8.GetBytes(entry.Name) : raw);
    }
}
