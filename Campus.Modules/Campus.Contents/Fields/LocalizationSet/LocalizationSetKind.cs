using System.Text.Json.Nodes;
using Campus.Contents.Fields.Pickers;

namespace Campus.Contents.Fields;

/// <summary>Other content that an item refers to, in whatever language it is read.</summary>
internal sealed class LocalizationSetKind() : FieldKind(
    nameof(LocalizationSetContentPickerField), "Vertaalde inhoud", "/Contents/Fields/LocalizationSet",
    nameof(LocalizationSetContentPickerField.LocalizationSets))
{
    public override int Order => 1;

    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, "Multiple", "Meer kiezen", SettingKind.Flag),
        new(SettingsName, "DisplayedContentTypes", "Waaruit kun je kiezen?", SettingKind.Types),
    ];

    public override void Update(FieldInput input, JsonObject value) => PickedIds.Write(input, value, MainKey);
}
