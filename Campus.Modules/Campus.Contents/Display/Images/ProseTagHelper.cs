using Campus.Contents.Display;
using Campus.Contents.Display.Images;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Contents;

/// <summary>
/// A text that editors wrote, as safe HTML: <c>&lt;pc-prose html="@html" /&gt;</c>. Its images come from the library in
/// the width that the screen needs, and keep their place while they load. Without a text there is nothing.
/// </summary>
[HtmlTargetElement("pc-prose", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProseTagHelper(IMediaLibrary library) : TagHelper
{
    /// <summary>The HTML, already safe: from <see cref="IMarkdownText"/>, or cleaned.</summary>
    public string? Html { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Html))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pc-prose");
        output.Content.SetHtmlContent(await TextImages.FillAsync(PageIds.Apart(Html, ViewContext.HttpContext), library, ViewContext.HttpContext.RequestAborted));
    }
}
