using System.Globalization;
using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>A day.</summary>
internal sealed class DateKind() : FieldKind(nameof(DateField), "Datum", "/Contents/Fields/Date", nameof(DateField.Value))
{
    public override void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => FieldDay.TryReadTyped(text, out var day) ? FieldDay.Stored(day) : null);

    public static string Shown(JsonObject value) => FieldDay.TryRead(FieldInput.Shown(value[nameof(DateField.Value)]), out var day)
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";
}
