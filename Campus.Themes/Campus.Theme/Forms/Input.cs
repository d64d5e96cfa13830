using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// One question of a form that is not a property of the page model, such as a field of a content item:
/// <c>&lt;pc-input name="Title" id="titel" label="Titel" value="@title"&gt;</c>. Looks and works as <c>pc-field</c>.
/// Other attributes (inputmode, min, data-markdown …) go to the input.
/// </summary>
[HtmlTargetElement("pc-input", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper : TagHelper
{
    /// <summary>The name under which it is posted.</summary>
    public required string Name { get; set; }

    /// <summary>The id of the element.</summary>
    public required string Id { get; set; }

    /// <summary>The question.</summary>
    public required string Label { get; set; }

    /// <summary>What it holds; of a check box <c>true</c> or anything else.</summary>
    public string? Value { get; set; }

    /// <summary>What helps to answer it, in one sentence.</summary>
    public string? Hint { get; set; }

    /// <summary>What is wrong with the value.</summary>
    public string? Error { get; set; }

    /// <summary>The kind of input, as of <c>pc-field</c>; text when left out, select when there are items.</summary>
    public string? Type { get; set; }

    /// <summary>The choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A view that passes a value it does not have passes an empty text.
        var (error, hint) = (NullIfEmpty(Error), NullIfEmpty(Hint));
        if (output.Attributes.TryGetAttribute("placeholder", out var placeholder) && string.IsNullOrEmpty(placeholder.Value?.ToString()))
        {
            output.Attributes.Remove(placeholder);
        }
        if (output.Attributes.TryGetAttribute("autofocus", out var focus) && focus.Value is false)
        {
            output.Attributes.Remove(focus);
        }
        var state = new FieldState(Name, Id, error, Value, Value == "true", choice => choice == (Value ?? ""), null);
        var question = new FieldQuestion(Label, hint, Optional, Type ?? (Items is null ? "text" : "select"), Items);
        FieldMarkup.Write(output, ViewContext.HttpContext, state, question);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
