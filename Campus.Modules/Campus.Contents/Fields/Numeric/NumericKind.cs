using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Contents.Items;

namespace Campus.Contents.Fields;

/// <summary>A number.</summary>
internal sealed class NumericKind()
    : FieldKind(nameof(NumericField), "Getal", "/Contents/Fields/Numeric", nameof(NumericField.Value))
{
    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, nameof(Bounds.Minimum), "Minstens", SettingKind.Number),
        new(SettingsName, nameof(Bounds.Maximum), "Hoogstens", SettingKind.Number),
        new(SettingsName, nameof(Bounds.Scale), "Cijfers achter de komma", SettingKind.Number, Default: "0"),
        new(SettingsName, "DefaultValue", "Staat er al bij iets nieuws"),
    ];

    public override void Update(FieldInput input, JsonObject value) => input.WriteNumber(value, MainKey);

    public override JsonObject? Default(ContentPartFieldDefinition field)
    {
        var given = SettingsOf(field)["DefaultValue"]?.ToString();
        return decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? new JsonObject { [MainKey] = number }
            : null;
    }

    public override string? Wrong(string label, JsonObject settings, JsonObject field)
    {
        var (number, bounds) = (ValueOf(field), PartBinding.Read<Bounds>(settings));
        if (number < bounds.Minimum)
        {
            return $"‘{label}’ moet minstens {Plain(bounds.Minimum)} zijn.";
        }
        return number > bounds.Maximum ? $"‘{label}’ mag hoogstens {Plain(bounds.Maximum)} zijn." : null;
    }

    public override bool IsTakenByOrchard(JsonObject settings, JsonObject? field)
    {
        var bounds = PartBinding.Read<Bounds>(settings);
        return base.IsTakenByOrchard(settings, field) && (IsEmpty(field) || ValueOf(field!) is not { } number
            || !(number < bounds.Minimum || number > bounds.Maximum || decimal.Round(number, Math.Clamp(bounds.Scale, 0, 28)) != number));
    }

    private static decimal? ValueOf(JsonObject field) => PartBinding.Read<NumericField>(field).Value;

    private static string Plain(decimal? number) => number!.Value.ToString(CultureInfo.InvariantCulture);

    private sealed record Bounds(decimal? Minimum = null, decimal? Maximum = null, int Scale = 0);
}
