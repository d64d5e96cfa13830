using System.Text.Json.Nodes;

namespace Campus.Contents.Parts.Editors;

/// <summary>The title.</summary>
internal sealed class TitleEditor : IPartEditor
{
    public string PartName => "TitlePart";

    public string Label => "Titel";

    public string View => "/Contents/Parts/Editors/_Title.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "Title");
}

/// <summary>The name by which templates and code find the item.</summary>
internal sealed class AliasEditor : IPartEditor
{
    public string PartName => "AliasPart";

    public string Label => "Korte naam";

    public string View => "/Contents/Parts/Editors/_Alias.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "Alias");
}

/// <summary>A body in HTML.</summary>
internal sealed class HtmlBodyEditor : IPartEditor
{
    public string PartName => "HtmlBodyPart";

    public string Label => "Tekst";

    public string View => "/Contents/Parts/Editors/_HtmlBody.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "Html");
}

/// <summary>A body in Markdown.</summary>
internal sealed class MarkdownBodyEditor : IPartEditor
{
    public string PartName => "MarkdownBodyPart";

    public string Label => "Tekst";

    public string View => "/Contents/Parts/Editors/_MarkdownBody.cshtml";

    public void Update(FieldInput input, JsonObject part) => input.WriteText(part, "Markdown");
}
