using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campus.Platform;

namespace Campus.Contents.Fields;

/// <summary>
/// Days in fields. A day has no zone, but programs write it as a moment: midnight here is late the evening before in UTC,
/// and must not become that other day.
/// </summary>
internal sealed class FieldDay : JsonConverter<DateTime?>
{
    private static readonly string[] Typed = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(reader.GetString(), out var day)
            ? DateTime.SpecifyKind(day.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc)
            : null;

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } day)
        {
            writer.WriteStringValue(Stored(DateOnly.FromDateTime(day)));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    /// <summary>A day as it is stored.</summary>
    public static string Stored(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>Reads a stored day: with an offset it is the day that the writer saw, in UTC the day that it was here.</summary>
    public static bool TryRead(string? text, out DateOnly day)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            day = default;
            return false;
        }
        var isUtc = text!.TrimEnd().EndsWith('Z') && moment.Year is > 1 and < 9999;
        day = DateOnly.FromDateTime(isUtc ? DutchTime.Local(moment.UtcDateTime) : moment.DateTime);
        return true;
    }

    /// <summary>Reads a day that somebody typed where the browser has no calendar.</summary>
    public static bool TryReadTyped(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Typed, DutchTime.Culture, DateTimeStyles.None, out day);
}
