using System.Text.Json.Nodes;
using Campus.Contents.Fields.Pickers;

namespace Campus.Contents.Fields;

/// <summary>People.</summary>
internal sealed class UserPickerKind()
    : FieldKind(nameof(UserPickerField), "Mensen", "/Contents/Fields/UserPicker", nameof(UserPickerField.UserIds))
{
    private const string Names = nameof(UserPickerField.UserNames);

    public override int Order => 1;

    // Who reads a page sees names; ids say nothing to her.
    public override string ShownKey => Names;

    public override IReadOnlyList<SettingInput> Settings => [new(SettingsName, "Multiple", "Meer mensen kiezen", SettingKind.Flag)];

    public override void Update(FieldInput input, JsonObject value)
    {
        var names = FieldInput.ShownList(value[MainKey]).Zip(FieldInput.ShownList(value[Names])).ToDictionary();
        if (PickedIds.Write(input, value, MainKey))
        {
            value[Names] = new JsonArray([.. FieldInput.ShownList(value[MainKey]).Select(id =>
                (JsonNode)(input.Text($"naam.{id}") is { Length: > 0 } name ? name : names.GetValueOrDefault(id, "")))]);
        }
    }
}
