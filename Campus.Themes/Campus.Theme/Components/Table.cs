using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// A table that scrolls sideways by itself on a small screen: <c>&lt;pc-table caption="Deelnemers"&gt;&lt;thead&gt;…</c>.
/// Cells with numbers get class <c>pc-numeric</c>.
/// </summary>
[HtmlTargetElement("pc-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table holds.</summary>
    public required string Caption { get; set; }

    /// <summary>Hides the caption from the eye, where a heading right above says the same.</summary>
    public bool CaptionHidden { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddCss("pc-table-wrap");
        // Something that scrolls must be reachable by keyboard, and then needs a name.
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var css = Markup.Attribute("class", CaptionHidden ? "pc-visually-hidden" : null);
        output.PreContent.SetHtmlContent(Markup.Of($"""<table class="pc-table"><caption{css}>{Caption}</caption>"""));
        output.PostContent.SetHtmlContent("</table>");
    }
}
