using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>What a field is called, holds and did wrong.</summary>
internal sealed record FieldState(
    string Name, string Id, string? Error, string? Text, bool IsChecked, Func<string, bool> IsChosen, int? MaxLength);

/// <summary>What a field asks, and how.</summary>
internal sealed record FieldQuestion(
    string Label, string? Hint, bool Optional, string Type, IEnumerable<SelectListItem>? Items);

/// <summary>Writes one question of a form: label, hint, error and input, all tied together.</summary>
internal static class FieldMarkup
{
    public static void Write(TagHelperOutput output, HttpContext http, FieldState field, FieldQuestion question)
    {
        var hint = FormParts.Hint(field.Id, question.Hint);
        var error = FormParts.Error(http, field.Id, field.Error);
        var common = Markup.Of(
            $""" id="{field.Id}" name="{field.Name}"{FormParts.Describe(field.Id, question.Hint, field.Error)}{Given(output)}""");
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-field");
        var label = Markup.Of($"{question.Label}{FormParts.OptionalMark(question.Optional)}");
        output.Content.SetHtmlContent(question.Type == "checkbox"
            ? Markup.Of($"{error}{FormParts.Checkbox(common, question.Label, field.IsChecked, field.Name)}{hint}")
            : Markup.Of($"""<label for="{field.Id}">{label}</label>{hint}{error}{Control(http, field, question, common)}"""));
    }

    private static HtmlString Control(HttpContext http, FieldState field, FieldQuestion question, HtmlString common)
    {
        var length = Markup.Attribute("maxlength", field.MaxLength?.ToString(CultureInfo.InvariantCulture));
        var value = Markup.Attribute("value", field.Text);
        return question.Type switch
        {
            "textarea" => Textarea(field, common, length),
            "select" => Select(http, field, question, common),
            "file" => Markup.Of($"""<input type="file"{common}>"""),
            // A password never travels back to the browser.
            "password" => Password(http, field, common),
            _ => Markup.Of($"""<input class="{FormParts.Textbox}" type="{question.Type}"{common}{length}{value}>"""),
        };
    }

    // The line break after the start tag is not part of the text, but without it one in the text would be lost.
    private static HtmlString Textarea(FieldState field, HtmlString common, HtmlString length) => Markup.Of(
        $"""
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea"{common}{length}>
        {field.Text}</textarea>
        """);

    private static HtmlString Select(HttpContext http, FieldState field, FieldQuestion question, HtmlString common)
    {
        var options = (question.Items ?? []).Select(item =>
        {
            var value = item.Value ?? item.Text;
            var selected = Markup.Flag("selected", item.Selected || field.IsChosen(value));
            return Markup.Of($"""<option value="{value}"{selected}{Markup.Flag("disabled", item.Disabled)}>{item.Text}</option>""");
        });
        return Markup.Of(
            $"""
            <span class="pc-select">
            <select class="utrecht-select utrecht-select--html-select"{common}>{Markup.Join(options)}</select>
            {Icon.Render(http, "chevron-down")}</span>
            """);
    }

    private static HtmlString Password(HttpContext http, FieldState field, HtmlString common)
    {
        var eye = Icon.Render(http, "eye");
        return Markup.Of(
            $"""
            <span class="pc-password"><input class="{FormParts.Textbox}" type="password"{common}>
            <button class="pc-iconbtn" type="button" data-reveal="{field.Id}" aria-pressed="false" hidden>
            {eye}<span class="pc-visually-hidden">Toon wachtwoord</span></button></span>
            """);
    }

    private static HtmlString Given(TagHelperOutput output) =>
        Markup.Join(output.Attributes.Select(attribute => Markup.Attribute(attribute.Name, attribute.Value?.ToString() ?? "")));
}
