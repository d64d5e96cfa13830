using System.Text.Json.Nodes;

namespace Campus.Contents.Fields;

/// <summary>One of the texts that the settings list.</summary>
internal sealed class TextList(TextKind kind) : IFieldEditor
{
    public const string Name = "PredefinedList";

    public string FieldName => kind.FieldName;

    public string? Editor => Name;

    public string View => $"{kind.Folder}/_PredefinedList.cshtml";

    public void Update(FieldInput input, JsonObject value) => kind.Update(input, value);
}
