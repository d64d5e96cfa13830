using System.Globalization;
using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>A time of day.</summary>
internal sealed class TimeKind() : FieldKind(nameof(TimeField), "Tijd", "/Contents/Fields/Time", nameof(TimeField.Value))
{
    public override void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : null);

    public static string Shown(JsonObject value) =>
        TimeSpan.TryParse(FieldInput.Shown(value[nameof(TimeField.Value)]), CultureInfo.InvariantCulture, out var time)
            ? time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture)
            : "";
}
