using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// A question with a few choices, all in sight: <c>&lt;pc-choices for="Input.Role" items="Model.Roles"&gt;</c>. Radio
/// buttons for one value, check boxes when the property is a list. A long list is a <c>pc-field</c> with <c>items</c>.
/// </summary>
[HtmlTargetElement("pc-choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper : TagHelper
{
    /// <summary>The property of the page model.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The choices.</summary>
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>What a choice means, by its value, for those that need a sentence more.</summary>
    public IReadOnlyDictionary<string, string>? Explanations { get; set; }

    /// <summary>The question; the property's display name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>What helps to answer it.</summary>
    public string? Hint { get; set; }

    /// <summary>Whether it may stay empty; follows from the property when left out.</summary>
    public bool? Optional { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldValue(For, ViewContext);
        var several = For.Metadata.IsEnumerableType;
        var optional = Optional ?? (!several && !field.IsRequired);
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-group");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <legend>{Label ?? field.Label}{FormParts.OptionalMark(optional)}</legend>
            {FormParts.Hint(field.Id, Hint)}
            {FormParts.Error(ViewContext.HttpContext, field.Id, field.Error)}
            <div class="pc-group__list">{Choices(field, several)}</div>
            """));
    }

    private HtmlString Choices(FieldValue field, bool several)
    {
        var input = several
            ? Markup.Of($"class=\"{FormParts.CheckboxCss}\" type=\"checkbox\"")
            : Markup.Of($"class=\"{FormParts.RadioCss}\" type=\"radio\"");
        return Markup.Join(Items.Select((item, index) =>
        {
            // The first choice has the field's own id: that is where the error summary leads.
            var id = index == 0 ? field.Id : $"{field.Id}_{index}";
            var value = item.Value ?? item.Text;
            var described = FormParts.Describe(field.Id, Hint, field.Error);
            var isChecked = Markup.Flag("checked", item.Selected || field.IsChosen(value));
            return Markup.Of(
                $"""
                <label class="pc-check">
                <input {input} id="{id}" name="{field.Name}" value="{value}"{described}{isChecked}{Markup.Flag("disabled", item.Disabled)}>
                <span>{item.Text}{Explanation(value)}</span></label>
                """);
        }));
    }

    private HtmlString Explanation(string value) =>
        Explanations is not null && Explanations.TryGetValue(value, out var text) ? Markup.Of($"""<small class="pc-hint">{text}</small>""") : Markup.Empty;
}
