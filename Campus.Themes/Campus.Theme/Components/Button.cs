using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>How much a button asks to be pressed.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do here; at most one per form or card.</summary>
    Primary,

    /// <summary>Something else you can do.</summary>
    Secondary,

    /// <summary>Something you can do, said quietly.</summary>
    Subtle,

    /// <summary>Takes something away.</summary>
    Danger,

    /// <summary>The primary action on a dark ground.</summary>
    Sun,
}

/// <summary>
/// A button or a link that looks like one: <c>&lt;a pc-button="Primary" asp-page="/Courses/Player/Play"
/// icon="player-play"&gt;Verder&lt;/a&gt;</c>, <c>&lt;button pc-button="Secondary"&gt;Bewaar&lt;/button&gt;</c>, or in
/// short <c>&lt;pc-button href="/cursussen"&gt;…&lt;/pc-button&gt;</c>, which is a submit button without <c>href</c>.
/// </summary>
[HtmlTargetElement("pc-button")]
[HtmlTargetElement("a", Attributes = "pc-button")]
[HtmlTargetElement("button", Attributes = "pc-button")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>How much the button asks to be pressed.</summary>
    [HtmlAttributeName("pc-button")]
    public ButtonKind PcButton { get; set; }

    /// <summary>The same, on the element <c>pc-button</c>.</summary>
    public ButtonKind? Kind { get; set; }

    /// <summary>An icon before the words.</summary>
    public string? Icon { get; set; }

    /// <summary>An icon after the words.</summary>
    public string? IconEnd { get; set; }

    /// <summary><c>lg</c> on a page with one task, <c>sm</c> in a table.</summary>
    public string? Size { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.TagName == "pc-button")
        {
            output.TagName = output.Attributes.ContainsName("href") ? "a" : "button";
        }
        if (output.TagName == "button" && !output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }
        output.AddCss(Classes(Kind ?? PcButton, Size));
        if (output.Attributes.ContainsName("disabled"))
        {
            output.AddCss("nl-button--disabled");
        }
        output.PreContent.SetHtmlContent(Markup.Of($"""{IconMarkup(Icon)}<span class="nl-button__label">"""));
        output.PostContent.SetHtmlContent(Markup.Of($"</span>{IconMarkup(IconEnd)}"));
    }

    private HtmlString IconMarkup(string? name) =>
        name is null ? Markup.Empty : Campus.Theme.Icon.Render(ViewContext.HttpContext, name);

    private static string Classes(ButtonKind kind, string? size)
    {
        var look = kind switch
        {
            ButtonKind.Primary => "nl-button nl-button--primary",
            ButtonKind.Secondary => "nl-button nl-button--secondary",
            ButtonKind.Subtle => "nl-button nl-button--subtle",
            ButtonKind.Danger => "nl-button nl-button--secondary nl-button--negative",
            _ => "nl-button nl-button--primary pc-btn-zon",
        };
        return size is null ? look : $"{look} pc-button--{size}";
    }
}
