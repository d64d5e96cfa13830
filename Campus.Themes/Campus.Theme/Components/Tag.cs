using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// The theme of a course or article: <c>&lt;pc-tag theme="wet"&gt;Wet en uitvoering&lt;/pc-tag&gt;</c>. Without
/// <c>theme</c> it takes the colours of the nearest <c>data-thema</c>; with <c>href</c> it is a link.
/// </summary>
[HtmlTargetElement("pc-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>wet, gesprek, werk, schuld or privacy.</summary>
    public string? Theme { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = output.Attributes.ContainsName("href") ? "a" : "span";
        output.AddCss("pc-tag");
        if (Theme is not null)
        {
            output.Attributes.SetAttribute("data-thema", Theme);
        }
    }
}

/// <summary>
/// Small facts in a row: <c>&lt;pc-meta&gt;&lt;pc-meta-item icon="clock"&gt;3 uur&lt;/pc-meta-item&gt;&lt;/pc-meta&gt;</c>.
/// </summary>
[HtmlTargetElement("pc-meta")]
public sealed class MetaTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.AddCss("pc-meta");
        output.Attributes.SetAttribute("role", "list");
    }
}

/// <summary>One fact in a <c>pc-meta</c>.</summary>
[HtmlTargetElement("pc-meta-item", ParentTag = "pc-meta")]
public sealed class MetaItemTagHelper : TagHelper
{
    /// <summary>The icon before it.</summary>
    public string? Icon { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        if (Icon is not null)
        {
            output.PreContent.SetHtmlContent(Campus.Theme.Icon.Render(ViewContext.HttpContext, Icon));
        }
    }
}
