using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace Campus.Theme;

/// <summary>The pieces that every kind of field is put together from.</summary>
internal static class FormParts
{
    public const string Textbox = "utrecht-textbox utrecht-textbox--html-input";
    public const string CheckboxCss = "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom";
    public const string RadioCss = "utrecht-radio-button utrecht-radio-button--html-input";

    public static HtmlString Hint(string id, string? hint) =>
        hint is null ? Markup.Empty : Markup.Of($"""<p class="pc-hint" id="{id}-hint">{hint}</p>""");

    public static HtmlString Error(HttpContext http, string id, string? error) =>
        error is null
            ? Markup.Empty
            : Markup.Of($"""<p class="pc-error" id="{id}-fout">{Icon.Render(http, "alert-triangle")}<span>{error}</span></p>""");

    public static HtmlString OptionalMark(bool optional) =>
        optional ? Markup.Of($""" <span class="pc-field__optional">(niet verplicht)</span>""") : Markup.Empty;

    /// <summary>Ties the hint and the error to their input.</summary>
    public static HtmlString Describe(string id, string? hint, string? error)
    {
        string?[] parts = [hint is null ? null : id + "-hint", error is null ? null : id + "-fout"];
        var describedBy = string.Join(' ', parts.Where(part => part is not null));
        var described = Markup.Attribute("aria-describedby", describedBy.Length > 0 ? describedBy : null);
        return Markup.Of($"{described}{Markup.Attribute("aria-invalid", error is null ? null : "true")}");
    }

    // A box that is not ticked sends nothing; the hidden field says that it was there.
    public static HtmlString Checkbox(HtmlString common, string label, bool isChecked, string name) =>
        Markup.Of(
            $"""
            <label class="pc-check">
            <input class="{CheckboxCss}" type="checkbox" value="true"{common}{Markup.Flag("checked", isChecked)}>
            <span>{label}</span></label><input type="hidden" name="{name}" value="false">
            """);
}
