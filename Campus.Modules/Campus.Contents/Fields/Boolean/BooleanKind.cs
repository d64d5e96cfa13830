using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>Yes or no.</summary>
internal sealed class BooleanKind()
    : FieldKind(nameof(BooleanField), "Ja of nee", "/Contents/Fields/Boolean", nameof(BooleanField.Value))
{
    public override bool CanBeRequired => false;

    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, "Label", "Tekst bij het vakje"),
        new(SettingsName, "DefaultValue", "Staat aan bij iets nieuws", SettingKind.Flag),
    ];

    public override void Update(FieldInput input, JsonObject value) => input.WriteFlag(value, MainKey);

    public override JsonObject? Default(ContentPartFieldDefinition field) =>
        SettingsOf(field)["DefaultValue"]?.ToString() is { Length: > 0 } given
            ? new JsonObject { [MainKey] = bool.TryParse(given, out var flag) && flag }
            : null;

    // What nobody ticked says no.
    public override bool IsEmpty(JsonObject? field) => false;
}
