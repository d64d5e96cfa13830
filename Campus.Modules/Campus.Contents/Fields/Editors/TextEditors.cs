using System.Text.Json.Nodes;

namespace Campus.Contents.Fields.Editors;

/// <summary>One line of text; more when the text has more.</summary>
internal sealed class TextEditor : IFieldEditor
{
    public string FieldName => "TextField";

    public string View => "/Contents/Fields/Editors/_Text.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Text");
}

/// <summary>Plain text of several lines.</summary>
internal sealed class TextAreaEditor : IFieldEditor
{
    public string FieldName => "TextField";

    public string? Editor => "TextArea";

    public string View => "/Contents/Fields/Editors/_TextArea.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Text");
}

/// <summary>One of the texts that the settings list.</summary>
internal sealed class PredefinedListEditor : IFieldEditor
{
    public string FieldName => "TextField";

    public string? Editor => "PredefinedList";

    public string View => "/Contents/Fields/Editors/_PredefinedList.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Text");
}

/// <summary>Text in Markdown, with a visual editor where scripts run.</summary>
internal sealed class MarkdownEditor : IFieldEditor
{
    public string FieldName => "MarkdownField";

    public string View => "/Contents/Fields/Editors/_Markdown.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Markdown");
}

/// <summary>Text in HTML, as text.</summary>
internal sealed class HtmlEditor : IFieldEditor
{
    public string FieldName => "HtmlField";

    public string View => "/Contents/Fields/Editors/_Html.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteText(value, "Html");
}

/// <summary>A number.</summary>
internal sealed class NumericEditor : IFieldEditor
{
    public string FieldName => "NumericField";

    public string View => "/Contents/Fields/Editors/_Numeric.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteNumber(value, "Value");
}

/// <summary>Yes or no.</summary>
internal sealed class BooleanEditor : IFieldEditor
{
    public string FieldName => "BooleanField";

    public string View => "/Contents/Fields/Editors/_Boolean.cshtml";

    public void Update(FieldInput input, JsonObject value) => input.WriteFlag(value, "Value");
}
