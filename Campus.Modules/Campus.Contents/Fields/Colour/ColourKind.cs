using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>A colour: a code that somebody types, or picks where scripts run.</summary>
internal sealed class ColourKind() : FieldKind(nameof(ColourField), "Kleur", "/Contents/Fields/Colour", nameof(ColourField.Value))
{
    private const string SuggestionHint = "Een kleur per regel. Met een streepje ertussen: #1a5276 | Donkerblauw.";

    public override int Order => 1;

    public override IReadOnlyList<SettingInput> Settings =>
        [new(SettingsName, "Options", "Kleuren om uit te kiezen", SettingKind.Choices, SuggestionHint)];

    /// <summary>The colours that settings suggest, each with its name.</summary>
    public static IReadOnlyList<(string Code, string Name)> Suggestions(JsonObject settings) =>
    [
        .. from option in (settings["Options"] as JsonArray ?? []).OfType<JsonObject>()
           let code = ColourCode.Read(FieldInput.Shown(option["value"]))
           where code is not null
           select (code, FieldInput.Shown(option["name"])),
    ];

    // What nobody typed anew stays as it came: another site may write a colour in capitals.
    public override void Update(FieldInput input, JsonObject value)
    {
        var typed = input.Text(MainKey).Trim();
        if (!input.Has(MainKey) || typed == FieldInput.Shown(value[MainKey]))
        {
            return;
        }
        if (typed.Length > 0 && ColourCode.Read(typed) is null)
        {
            input.Fail(MainKey, ColourCode.Wrong);
            return;
        }
        value[MainKey] = ColourCode.Read(typed);
    }

    public override string? Wrong(string label, JsonObject settings, JsonObject field) =>
        ColourCode.Read(FieldInput.Shown(field[MainKey])) is null ? $"‘{label}’: {ColourCode.Wrong}" : null;
}
