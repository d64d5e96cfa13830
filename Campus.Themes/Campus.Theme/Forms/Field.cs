using System.Globalization;
using Microsoft.AspNetCore.Html;
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
        var type = Type ?? DefaultType(field.Type, Items is not null);
        var hint = FormParts.Hint(field.Id, Hint);
        var error = FormParts.Error(ViewContext.HttpContext, field.Id, field.Error);
        var common = Markup.Of(
            $""" id="{field.Id}" name="{field.Name}"{FormParts.Describe(field.Id, Hint, field.Error)}{Given(output)}""");
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-field");
        var label = Markup.Of($"{Label ?? field.Label}{FormParts.OptionalMark(Optional ?? !field.IsRequired)}");
        output.Content.SetHtmlContent(type == "checkbox"
            ? Markup.Of($"{error}{FormParts.Checkbox(common, Label ?? field.Label, field.IsChecked, field.Name)}{hint}")
            : Markup.Of($"""<label for="{field.Id}">{label}</label>{hint}{error}{Control(type, field, common)}"""));
    }

    private HtmlString Control(string type, FieldValue field, HtmlString common)
    {
        var length = Markup.Attribute("maxlength", field.MaxLength?.ToString(CultureInfo.InvariantCulture));
        var value = Markup.Attribute("value", field.Text);
        return type switch
        {
            "textarea" => Textarea(field, common, length),
            "select" => Select(field, common),
            "file" => Markup.Of($"""<input type="file"{common}>"""),
            // A password never travels back to the browser.
            "password" => Password(field, common),
            _ => Markup.Of($"""<input class="{FormParts.Textbox}" type="{type}"{common}{length}{value}>"""),
        };
    }

    // The line break after the start tag is not part of the text, but without it one in the text would be lost.
    private static HtmlString Textarea(FieldValue field, HtmlString common, HtmlString length) => Markup.Of(
        $"""
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea"{common}{length}>
        {field.Text}</textarea>
        """);

    private HtmlString Select(FieldValue field, HtmlString common)
    {
        var options = (Items ?? []).Select(item =>
        {
            var value = item.Value ?? item.Text;
            var selected = Markup.Flag("selected", item.Selected || field.IsChosen(value));
            return Markup.Of($"""<option value="{value}"{selected}{Markup.Flag("disabled", item.Disabled)}>{item.Text}</option>""");
        });
        return Markup.Of(
            $"""
            <span class="pc-select">
            <select class="utrecht-select utrecht-select--html-select"{common}>{Markup.Join(options)}</select>
            {Icon.Render(ViewContext.HttpContext, "chevron-down")}</span>
            """);
    }

    private HtmlString Password(FieldValue field, HtmlString common)
    {
        var eye = Icon.Render(ViewContext.HttpContext, "eye");
        return Markup.Of(
            $"""
            <span class="pc-password"><input class="{FormParts.Textbox}" type="password"{common}>
            <button class="pc-iconbtn" type="button" data-reveal="{field.Id}" aria-pressed="false" hidden>
            {eye}<span class="pc-visually-hidden">Toon wachtwoord</span></button></span>
            """);
    }

    private static HtmlString Given(TagHelperOutput output) =>
        Markup.Join(output.Attributes.Select(attribute => Markup.Attribute(attribute.Name, attribute.Value?.ToString() ?? "")));

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
