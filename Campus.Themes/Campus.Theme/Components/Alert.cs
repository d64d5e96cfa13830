using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>What a message or status says.</summary>
public enum Kind
{
    /// <summary>Nothing special.</summary>
    Neutral,

    /// <summary>It went well.</summary>
    Ok,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Watch out.</summary>
    Warning,

    /// <summary>It went wrong.</summary>
    Error,

    /// <summary>Recently added.</summary>
    New,
}

/// <summary>
/// A message in the page: <c>&lt;pc-alert kind="Ok" title="Goed gezien"&gt;&lt;p&gt;…&lt;/p&gt;&lt;/pc-alert&gt;</c>.
/// After a form, add <c>focus</c> so that it is read first.
/// </summary>
[HtmlTargetElement("pc-alert")]
public sealed class AlertTagHelper : TagHelper
{
    /// <summary>What kind of message: Ok, Info, Warning or Error.</summary>
    public Kind Kind { get; set; } = Kind.Info;

    /// <summary>The heading; may be left out for one sentence.</summary>
    public string? Title { get; set; }

    /// <summary>The level of the heading.</summary>
    public int Level { get; set; } = 2;

    /// <summary>Moves the keyboard's focus here when the page opens.</summary>
    public bool Focus { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = Kind is Kind.Neutral or Kind.New ? Kind.Info : Kind;
        output.TagName = "div";
        output.AddCss($"utrecht-alert utrecht-alert--{name.ToString().ToLowerInvariant()}");
        if (Kind is Kind.Ok or Kind.Error)
        {
            output.Attributes.SetAttribute("role", Kind is Kind.Ok ? "status" : "alert");
        }
        if (Focus)
        {
            output.Attributes.SetAttribute("tabindex", "-1");
            output.Attributes.SetAttribute("data-focus", "");
        }
        var icon = Icon.Render(ViewContext.HttpContext, Status.IconOf(name)!);
        var heading = Title is null ? Markup.Empty : Markup.Of($"""<h{Level} class="pc-alert__title">{Title}</h{Level}>""");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""<div class="utrecht-alert__icon">{icon}</div><div class="utrecht-alert__content">{heading}"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
