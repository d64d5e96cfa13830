using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Platform;

namespace Campus.Contents.Fields;

/// <summary>A moment: stored in UTC, shown and typed in Dutch time. Its class is not called after its record: the system has one.</summary>
internal sealed class MomentKind()
    : FieldKind(nameof(DateTimeField), "Datum en tijd", "/Contents/Fields/DateTime", nameof(DateTimeField.Value))
{
    public override void Update(FieldInput input, JsonObject value) => Moments.Write(
        input, value, Shown, text => DutchTime.TryRead(text, out var utc)
            ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null);

    public static string Shown(JsonObject value) =>
        ContentItemJson.TryDate(FieldInput.Shown(value[nameof(DateTimeField.Value)]), out var utc) ? DutchTime.ForInput(utc) : "";
}
