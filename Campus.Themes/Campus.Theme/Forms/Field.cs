using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// One question of a form with its label, hint, input and error, all tied together:
/// <c>&lt;pc-field for="Input.Email" hint="Je werkadres." autocomplete="email" type="email"&gt;</c>. After a failed post it
/// shows what was typed. <c>type</c> is text, email, password, tel, url, search, number, date, time, datetime-local,
/// file, textarea, select (with <c>items</c>) or checkbox; it follows from the property when left out. Other attributes
/// (autocomplete, inputmode, placeholder, rows, min …) go to the input.
/// </summary>
[HtmlTargetElement("pc-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    private static readonly Type[] Numbers = [typeof(int), typeof(long), typeof(decimal), typeof(double)];

    /// <summary>The property of the page model.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The question; the property's display name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>What helps to answer it, in one sentence.</summary>
    public string? Hint { get; set; }

    /// <summary>The kind of input.</summary>
    public string? Type { get; set; }

    /// <summary>The choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

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
        var state = new FieldState(field.Name, field.Id, field.Error, field.Text, field.IsChecked, field.IsChosen, field.MaxLength);
        var question = new FieldQuestion(
            Label ?? field.Label, Hint, Optional ?? !field.IsRequired, Type ?? DefaultType(field.Type, Items is not null), Items);
        FieldMarkup.Write(output, ViewContext.HttpContext, state, question);
    }

    private static string DefaultType(Type type, bool hasItems)
    {
        if (hasItems)
        {
            return "select";
        }
        return type switch
        {
            _ when type == typeof(bool) => "checkbox",
            _ when Numbers.Contains(type) => "number",
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(TimeOnly) => "time",
            _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "datetime-local",
            _ when typeof(Microsoft.AspNetCore.Http.IFormFile).IsAssignableFrom(type) => "file",
            _ => "text",
        };
    }
}
