using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// What went wrong in a form, at its top, each line leading to its field: <c>&lt;pc-error-summary&gt;</c>. Takes the focus
/// when the page opens, and is not there as long as nothing went wrong.
/// </summary>
[HtmlTargetElement("pc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string Title { get; set; } = "Nog niet alles is goed ingevuld";

    /// <summary>Whether it takes the keyboard's focus when the page opens.</summary>
    public bool Focus { get; set; } = true;

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .OrderBy(field => Position(field.Key), StringComparer.Ordinal)
            .SelectMany(field => field.Value!.Errors.Take(1).Select(error => Line(field.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        if (Focus)
        {
            output.Attributes.SetAttribute("data-focus", "");
        }
        output.Content.SetHtmlContent(Markup.Of($"<h2>{Title}</h2><ul>{Markup.Join(errors)}</ul>"));
    }

    // Model state is in no order a reader would expect: follow that of the properties.
    private string Position(string key)
    {
        var position = "";
        var metadata = ViewContext.ViewData.ModelMetadata;
        foreach (var name in key.Split('.').Select(part => part.Split('[')[0]))
        {
            if (metadata.Properties[name] is not { } property)
            {
                break;
            }
            position += metadata.Properties.IndexOf(property).ToString("D4", CultureInfo.InvariantCulture);
            metadata = property;
        }
        return position;
    }

    // An error without a field is about the form as a whole and leads nowhere.
    private static HtmlString Line(string key, string message) =>
        key.Length == 0
            ? Markup.Of($"<li>{message}</li>")
            : Markup.Of($"""<li><a href="#{TagBuilder.CreateSanitizedId(key, "_")}">{message}</a></li>""");
}
