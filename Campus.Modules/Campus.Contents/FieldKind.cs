using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campus.Contents;

/// <summary>
/// A kind of field: all that the campus knows of it. It has a folder of its own with its record, this class, the view with which
/// editors change it and the view that visitors see; its module registers it with
/// <see cref="FieldKindRegistration.AddFieldKind{TKind}"/>. It is its own standard editor.
/// </summary>
/// <param name="fieldName">What definitions call it, for example <c>TextField</c>.</param>
/// <param name="words">What it is called on screen, in Dutch.</param>
/// <param name="folder">The path of its folder, in which its views are <c>_Edit.cshtml</c> and <c>_Show.cshtml</c>.</param>
/// <param name="mainKey">The key of its data without which it is empty.</param>
public abstract class FieldKind(string fieldName, string words, string folder, string mainKey) : IFieldEditor
{
    /// <inheritdoc/>
    public string FieldName => fieldName;

    /// <summary>What it is called on screen, in Dutch.</summary>
    public string Words => words;

    /// <summary>The path of its folder.</summary>
    public string Folder => folder;

    /// <summary>The key of its data without which it is empty.</summary>
    public string MainKey => mainKey;

    /// <inheritdoc/>
    public string View => $"{folder}/_Edit.cshtml";

    /// <summary>How visitors see it: the path of a partial view, whose model is a <see cref="ShownField"/>.</summary>
    public string ShowView => $"{folder}/_Show.cshtml";

    /// <summary>The key of its data without which there is nothing to show.</summary>
    public virtual string ShownKey => mainKey;

    /// <summary>Whether it takes the whole width of a page, as texts and images do, instead of a line in a list of facts.</summary>
    public virtual bool IsBlock => false;

    /// <summary>Lower comes first where somebody chooses a kind; those of one number in the order in which they were registered.</summary>
    public virtual int Order => 0;

    /// <summary>Whether its settings ask if it must be filled in.</summary>
    public virtual bool CanBeRequired => true;

    /// <inheritdoc/>
    public virtual bool NamesItem => false;

    /// <summary>What its settings ask for, beside its name, its hint and whether it is required.</summary>
    public virtual IReadOnlyList<SettingInput> Settings => [];

    /// <summary>Its editors beside the standard one.</summary>
    public virtual IReadOnlyList<IFieldEditor> OtherEditors => [];

    /// <summary>The object under the settings of a field in which those of its kind stand.</summary>
    public string SettingsName => $"{fieldName}Settings";

    /// <inheritdoc/>
    public abstract void Update(FieldInput input, JsonObject value);

    /// <summary>The settings of its kind among all those of a field.</summary>
    public JsonObject SettingsOf(ContentPartFieldDefinition field) => field.Settings[SettingsName] as JsonObject ?? [];

    /// <summary>What the field of a new item holds; null for nothing.</summary>
    public virtual JsonObject? Default(ContentPartFieldDefinition field) => null;

    /// <summary>Whether nobody has filled it in.</summary>
    /// <param name="field">The field's JSON; null when the item has none.</param>
    public virtual bool IsEmpty(JsonObject? field) => field?[mainKey] switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue value => string.IsNullOrWhiteSpace(value.ToString()),
        _ => false,
    };

    /// <summary>
    /// What is wrong with a field that is filled in, in Dutch, wherever its value comes from: the editor, the API or an import;
    /// null when nothing is.
    /// </summary>
    /// <param name="label">What the field is called.</param>
    /// <param name="settings">The settings of its kind.</param>
    /// <param name="field">The field's JSON.</param>
    public virtual string? Wrong(string label, JsonObject settings, JsonObject field) =>
        field[mainKey] is JsonArray list && list.Any(element => element?.GetValueKind() != JsonValueKind.String)
            ? $"In de lijst van ‘{label}’ staat iets dat geen tekst is."
            : null;

    /// <summary>Whether Orchard Core would import it, also in a draft: it asks there for what a definition requires.</summary>
    /// <param name="settings">The settings of its kind.</param>
    /// <param name="field">The field's JSON; null when the item has none.</param>
    public virtual bool IsTakenByOrchard(JsonObject settings, JsonObject? field) => !IsEmpty(field) || !IsRequired(settings);

    /// <summary>How the text under <see cref="MainKey"/> is written; null for a kind that holds no text that people write.</summary>
    public virtual TextFormat? Format => null;

    /// <summary>The links in it, for who checks where they lead. Those in a text are found by reading the text.</summary>
    public virtual IEnumerable<FieldLink> Links(JsonObject field) => [];

    /// <summary>The images in it, for who checks what they say.</summary>
    public virtual IEnumerable<FieldImage> Images(JsonObject field) => [];

    /// <summary>What it holds in words, as versions are compared in; null when its values say enough.</summary>
    public virtual string? InWords(JsonObject field) => null;

    /// <summary>Whether settings say that it must be filled in before publishing.</summary>
    public static bool IsRequired(JsonObject settings) => Items.PartBinding.Read<RequiredSetting>(settings).Required;

    private sealed record RequiredSetting(bool Required = false);
}
