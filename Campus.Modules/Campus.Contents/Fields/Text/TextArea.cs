using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>Plain text of several lines.</summary>
internal sealed class TextArea(TextKind kind) : IFieldEditor
{
    public const string Name = "TextArea";

    public string FieldName => kind.FieldName;

    public string? Editor => Name;

    public string View => $"{kind.Folder}/_TextArea.cshtml";

    public void Update(FieldInput input, JsonObject value) => kind.Update(input, value);
}
