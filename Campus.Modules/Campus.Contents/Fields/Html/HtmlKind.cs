using System.Text.Json.Nodes;
using Campus.Contents.Display;

namespace Campus.Contents.Fields;

/// <summary>Text in HTML, as text.</summary>
internal sealed class HtmlKind() : FieldKind(nameof(HtmlField), "HTML", "/Contents/Fields/Html", nameof(HtmlField.Html))
{
    public override bool IsBlock => true;

    public override TextFormat? Format => TextFormat.Html;

    public override bool CanBeRequired => false;

    public override void Update(FieldInput input, JsonObject value) => input.WriteText(value, MainKey);

    public override string? Wrong(string label, JsonObject settings, JsonObject field) =>
        base.Wrong(label, settings, field) ?? HtmlReading.Wrong((field[MainKey] as JsonValue)?.ToString());

    public override bool IsTakenByOrchard(JsonObject settings, JsonObject? field) => true;
}
