using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>Several values from the list in the settings.</summary>
internal sealed class MultiTextKind()
    : FieldKind(nameof(MultiTextField), "Meer keuzes uit een lijst", "/Contents/Fields/MultiText", nameof(MultiTextField.Values))
{
    private const string ListHint = "Een keuze per regel. Met een streepje ertussen: waarde | wat je ziet.";

    public override int Order => 1;

    public override IReadOnlyList<SettingInput> Settings => [new(SettingsName, "Options", "Keuzes", SettingKind.Choices, ListHint)];

    public override void Update(FieldInput input, JsonObject value) => input.WriteList(value, MainKey);
}
