using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Contents.Fields.Editors;

/// <summary>A day.</summary>
internal sealed class DateEditor : IFieldEditor
{
    public string FieldName => "DateField";

    public string View => "/Contents/Fields/Editors/_Date.cshtml";

    public void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => FieldDay.TryReadTyped(text, out var day) ? FieldDay.Stored(day) : null);

    public static string Shown(JsonObject value) =>
        FieldDay.TryRead(FieldInput.Shown(value["Value"]), out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}

/// <summary>A moment: stored in UTC, shown and typed in Dutch time.</summary>
internal sealed class DateTimeEditor : IFieldEditor
{
    public string FieldName => "DateTimeField";

    public string View => "/Contents/Fields/Editors/_DateTime.cshtml";

    public void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => DutchTime.TryRead(text, out var utc)
            ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null);

    public static string Shown(JsonObject value) =>
        ContentItemJson.TryDate(FieldInput.Shown(value["Value"]), out var utc) ? DutchTime.ForInput(utc) : "";
}

/// <summary>A time of day.</summary>
internal sealed class TimeEditor : IFieldEditor
{
    public string FieldName => "TimeField";

    public string View => "/Contents/Fields/Editors/_Time.cshtml";

    public void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : null);

    public static string Shown(JsonObject value) =>
        TimeSpan.TryParse(FieldInput.Shown(value["Value"]), CultureInfo.InvariantCulture, out var time)
            ? time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : "";
}

internal static class Moments
{
    // Only what was typed anew is written: a moment may have been stored more exactly than an input can show.
    public static void Write(FieldInput input, JsonObject value, Func<JsonObject, string> shown, Func<string, string?> read)
    {
        if (!input.Has("Value") || input.Text("Value") == shown(value))
        {
            return;
        }
        if (input.Text("Value").Length == 0)
        {
            value["Value"] = null;
        }
        else if (read(input.Text("Value")) is { } text)
        {
            value["Value"] = text;
        }
        else
        {
            input.Fail("Value", "Vul een datum of tijd in die bestaat.");
        }
    }
}
