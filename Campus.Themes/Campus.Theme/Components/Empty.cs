using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// Stands where a list would be when there is nothing in it: <c>&lt;pc-empty title="Nog geen cursussen"
/// icon="school"&gt;&lt;p&gt;…&lt;/p&gt;&lt;pc-button href="/cursussen"&gt;…&lt;/pc-button&gt;&lt;/pc-empty&gt;</c>.
/// Say what will come here and what somebody can do now.
/// </summary>
[HtmlTargetElement("pc-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there yet.</summary>
    public required string Title { get; set; }

    /// <summary>The drawing above it.</summary>
    public string Icon { get; set; } = "search";

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddCss("pc-empty");
        var icon = Campus.Theme.Icon.Render(ViewContext.HttpContext, Icon);
        output.PreContent.SetHtmlContent(Markup.Of($"""{icon}<p class="pc-empty__title">{Title}</p>"""));
    }
}
