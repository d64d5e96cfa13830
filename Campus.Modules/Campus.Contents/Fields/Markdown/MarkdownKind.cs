using System.Text.Json.Nodes;
using Campus.Contents.Markdown;

namespace Campus.Contents.Fields;

/// <summary>Text in Markdown, with a visual editor where scripts run.</summary>
internal sealed class MarkdownKind()
    : FieldKind(nameof(MarkdownField), "Opgemaakte tekst", "/Contents/Fields/Markdown", nameof(MarkdownField.Markdown))
{
    public override bool IsBlock => true;

    public override TextFormat? Format => TextFormat.Markdown;

    public override void Update(FieldInput input, JsonObject value) => input.WriteText(value, MainKey);

    public override string? Wrong(string label, JsonObject settings, JsonObject field) =>
        base.Wrong(label, settings, field) ?? MarkdownReading.Wrong((field[MainKey] as JsonValue)?.ToString());

    public override bool IsTakenByOrchard(JsonObject settings, JsonObject? field) => true;
}
