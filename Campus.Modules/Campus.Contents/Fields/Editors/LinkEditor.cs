using System.Text.Json.Nodes;

namespace Campus.Contents.Fields.Editors;

/// <summary>A link: its address, its words and where it opens.</summary>
internal sealed class LinkEditor : IFieldEditor
{
    public string FieldName => "LinkField";

    public string View => "/Contents/Fields/Editors/_Link.cshtml";

    public void Update(FieldInput input, JsonObject value)
    {
        var url = input.Text("Url").Trim();
        if (url.Contains(':', StringComparison.Ordinal) && url != FieldInput.Shown(value["Url"]) && !IsSafe(url))
        {
            input.Fail("Url", "Begin een link met https://, mailto:, tel: of met een /.");
            return;
        }
        input.WriteText(value, "Url");
        input.WriteText(value, "Text");
        input.WriteText(value, "Target");
    }

    private static bool IsSafe(string url) =>
        url.StartsWith('/') || url.StartsWith('#') || url.StartsWith('?')
        || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel");
}
