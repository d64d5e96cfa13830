using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// Links to the pages of a long list: <c>&lt;pc-pagination page="2" pages="9" label="Pagina’s met cursussen"&gt;</c>. Keeps
/// the rest of the query and sets <c>pagina</c>. Shows nothing for a single page.
/// </summary>
[HtmlTargetElement("pc-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page shown now, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; set; }

    /// <summary>Names the list for screen readers.</summary>
    public string Label { get; set; } = "Pagina’s";

    /// <summary>The query parameter with the page number.</summary>
    public string Parameter { get; set; } = "pagina";

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-pages");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <nav class="utrecht-pagination" aria-label="{Label}">
            {Step(Page - 1, "prev", "Vorige")}{Markup.Join(Numbers())}{Step(Page + 1, "next", "Volgende")}
            </nav>
            """));
    }

    private IEnumerable<HtmlString> Numbers()
    {
        var previous = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(IsShown))
        {
            if (number > previous + 1)
            {
                yield return Markup.Of($"""<span class="pc-pages__gap" aria-hidden="true">…</span>""");
            }
            var current = number == Page
                ? Markup.Of($"""utrecht-pagination__page-link utrecht-pagination__page-link--current" aria-current="page""")
                : Markup.Of($"utrecht-pagination__page-link");
            yield return Markup.Of($"""<a class="{current}" href="{Url(number)}" aria-label="Pagina {number}">{number}</a>""");
            previous = number;
        }
    }

    private bool IsShown(int number) => number == 1 || number == Pages || Math.Abs(number - Page) <= 1;

    private HtmlString Step(int number, string rel, string text) =>
        number < 1 || number > Pages
            ? Markup.Empty
            : Markup.Of($"""<a class="utrecht-pagination__relative-link" href="{Url(number)}" rel="{rel}">{text}</a>""");

    private string Url(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != Parameter));
        if (number > 1)
        {
            query.Add(Parameter, number.ToString(CultureInfo.InvariantCulture));
        }
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
