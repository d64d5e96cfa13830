using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// One component on the living page: its name, its tag, when to use it, and then itself in its states.
/// </summary>
[HtmlTargetElement("pc-showcase")]
public sealed class ShowcaseTagHelper : TagHelper
{
    /// <summary>The component's name in Dutch.</summary>
    public required string Name { get; set; }

    /// <summary>When to use it.</summary>
    public required string Use { get; set; }

    /// <summary>The tag or class to write.</summary>
    public required string Code { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Name.ToLowerInvariant().Replace(' ', '-');
        output.TagName = "section";
        output.AddCss("pc-showcase");
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""<header><h2 id="{id}">{Name}</h2><p>{Use}</p><p class="pc-muted"><code>{Code}</code></p></header>"""));
    }
}
