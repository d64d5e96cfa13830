using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Media.Field;

/// <summary>Files from the library, in an order.</summary>
internal sealed class MediaFieldKind()
    : FieldKind(nameof(MediaField), "Afbeelding of bestand", "/Media/Field", nameof(MediaField.Paths))
{
    public override bool IsBlock => true;

    public override IReadOnlyList<SettingInput> Settings =>
    [
        new(SettingsName, "Multiple", "Meer bestanden", SettingKind.Flag, Default: "true"),
        new(SettingsName, "AllowMediaText", "Vraag om een alt-tekst", SettingKind.Flag, Default: "true"),
    ];

    public override IReadOnlyList<IFieldEditor> OtherEditors => [new Attached(this)];

    public override void Update(FieldInput input, JsonObject value) => MediaEditor.Update(input, value);

    public override string? Wrong(string label, JsonObject settings, JsonObject field) =>
        base.Wrong(label, settings, field) ?? MediaFieldRules.Wrong(label, settings, field);

    public override IEnumerable<FieldLink> Links(JsonObject field) =>
        (field[MainKey] as JsonArray ?? []).OfType<JsonValue>().Select(path => new FieldLink(MediaUrl.Of(path.ToString())));

    public override IEnumerable<FieldImage> Images(JsonObject field) =>
        Files(field).Where(file => MediaKinds.Of(file.Path)?.Kind == MediaKind.Image);

    public override string InWords(JsonObject field) => string.Join(
        '\n', Files(field).Select(file => file.Text.Length > 0 ? $"{file.Path} (tekst: {file.Text})" : file.Path));

    private static IEnumerable<FieldImage> Files(JsonObject field)
    {
        var texts = FieldInput.ShownList(field[nameof(MediaField.MediaTexts)]);
        return FieldInput.ShownList(field[nameof(MediaField.Paths)])
            .Select((path, index) => new FieldImage(path, texts.ElementAtOrDefault(index) ?? ""));
    }

    /// <summary>The same where a definition asks for attached files.</summary>
    private sealed class Attached(MediaFieldKind kind) : IFieldEditor
    {
        public string FieldName => kind.FieldName;

        public string Editor => "Attached";

        public string View => kind.View;

        public void Update(FieldInput input, JsonObject value) => kind.Update(input, value);
    }
}
