using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.Courses.Beheer.Scripts;

/// <summary>The script of a conversation, with the conversation itself beside it.</summary>
internal sealed class ScriptEditor : IFieldEditor
{
    public string FieldName => "TextField";

    public string? Editor => "Simulation";

    public string View => "/Courses/Beheer/Scripts/_Editor.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Text");
}
