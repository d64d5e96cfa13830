using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>One line of text; more when the text has more.</summary>
internal sealed class TextKind() : FieldKind(nameof(TextField), "Tekst", "/Contents/Fields/Text", nameof(TextField.Text))
{
    /// <summary>Where a list of choices keeps its settings, as in Orchard Core: with its editor.</summary>
    public const string ListSettings = "TextFieldPredefinedListEditorSettings";

    private const string ListHint =
        "Alleen bij ‘Kiezen uit een lijst’. Een keuze per regel. Met een streepje ertussen: waarde | wat je ziet.";

    public override bool NamesItem => true;

    public override TextFormat? Format => TextFormat.Plain;

    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, "DefaultValue", "Staat er al bij iets nieuws"),
        new(nameof(ContentPartFieldSettings), nameof(ContentPartFieldSettings.Editor), "Vorm", SettingKind.OneOf, Options:
            [("", "Eén regel"), (TextArea.Name, "Meer regels"), (TextList.Name, "Kiezen uit een lijst")]),
        new(ListSettings, "Options", "Keuzes", SettingKind.Choices, ListHint),
    ];

    public override IReadOnlyList<IFieldEditor> OtherEditors => [new TextArea(this), new TextList(this)];

    public override void Update(FieldInput input, JsonObject value) => input.WriteText(value, MainKey);

    public override JsonObject? Default(ContentPartFieldDefinition field)
    {
        var value = SettingsOf(field)["DefaultValue"] ?? (field.Settings[ListSettings] as JsonObject)?["DefaultValue"];
        return value?.ToString() is { Length: > 0 } text ? new JsonObject { [MainKey] = text } : null;
    }
}
