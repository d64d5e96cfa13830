using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// The way from the front page to here: <c>&lt;pc-breadcrumbs&gt;&lt;pc-crumb href="/cursussen"&gt;Cursussen&lt;/pc-crumb&gt;
/// &lt;pc-crumb&gt;Het eerste gesprek&lt;/pc-crumb&gt;&lt;/pc-breadcrumbs&gt;</c>. The crumb without <c>href</c> is this page.
/// </summary>
[HtmlTargetElement("pc-breadcrumbs")]
[RestrictChildren("pc-crumb")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <summary>Names it for screen readers; another name is only needed where a page has two.</summary>
    public string Label { get; set; } = "Kruimelpad";

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        List<HtmlString> crumbs = [];
        context.Items[typeof(BreadcrumbsTagHelper)] = crumbs;
        await output.GetChildContentAsync();
        var chevron = Icon.Render(ViewContext.HttpContext, "chevron-right");
        var separator = Markup.Of($"""<li class="utrecht-breadcrumb-nav__separator" aria-hidden="true">{chevron}</li>""");

        output.TagName = "nav";
        output.AddCss("utrecht-breadcrumb-nav pc-crumbs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Of(
            $"""<ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">{Markup.Join(crumbs, separator)}</ol>"""));
    }
}

/// <summary>One step in <c>pc-breadcrumbs</c>.</summary>
[HtmlTargetElement("pc-crumb", ParentTag = "pc-breadcrumbs")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Where the step leads; leave it out for the page itself.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = new HtmlString((await output.GetChildContentAsync()).GetContent());
        var crumb = Href is null
            ? Markup.Of($"""<span class="utrecht-breadcrumb-nav__link" aria-current="page">{text}</span>""")
            : Markup.Of($"""<a class="utrecht-breadcrumb-nav__link utrecht-link" href="{Href}">{text}</a>""");
        ((List<HtmlString>)context.Items[typeof(BreadcrumbsTagHelper)])
            .Add(Markup.Of($"""<li class="utrecht-breadcrumb-nav__item">{crumb}</li>"""));
        output.SuppressOutput();
    }
}
