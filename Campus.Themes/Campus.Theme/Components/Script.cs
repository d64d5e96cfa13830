using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// A built script: <c>&lt;pc-script name="courses-acts"&gt;</c> loads what was built from <c>acts.js</c> somewhere in
/// Campus.Courses. Put it in <c>@section Head</c>.
/// </summary>
[HtmlTargetElement("pc-script", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScriptTagHelper : TagHelper
{
    /// <summary>The module in lower case, a hyphen, and the file's name without extension.</summary>
    public required string Name { get; set; }

    /// <summary>
    /// Only says where it is: a page that needs it now and then asks for it with <c>import</c>, by the <c>meta</c> named
    /// <c>campus:</c> and its name.
    /// </summary>
    public bool Later { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var url = ThemeAssets.Url(ViewContext.HttpContext, Name + ".js");
        output.Content.SetHtmlContent(Later
            ? Markup.Of($"""<meta name="campus:{Name}" content="{url}">""")
            : Markup.Of($"""<script type="module" src="{url}"></script>"""));
    }
}
