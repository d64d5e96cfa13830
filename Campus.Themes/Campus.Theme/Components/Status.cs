using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// The state of something in a word: <c>&lt;pc-status kind="Ok"&gt;Afgerond&lt;/pc-status&gt;</c>. Add <c>badge</c> for a
/// coloured pill, as in tables. The icon comes with the kind; <c>icon</c> chooses another.
/// </summary>
[HtmlTargetElement("pc-status")]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>What the state means.</summary>
    public Kind Kind { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    public string? Icon { get; set; }

    /// <summary>Shows the state on a coloured ground.</summary>
    public bool Badge { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddCss($"pc-status pc-status--{Kind.ToString().ToLowerInvariant()}{(Badge ? " pc-badge" : "")}");
        if ((Icon ?? Status.IconOf(Kind)) is { } icon)
        {
            output.PreContent.SetHtmlContent(Campus.Theme.Icon.Render(ViewContext.HttpContext, icon));
        }
    }
}

/// <summary>
/// Whether an act of learning is kept: <c>&lt;pc-save-status state="saved"&gt;</c>. A script sets <c>data-state</c> to
/// <c>saving</c>, <c>saved</c>, <c>waiting</c> or <c>failed</c>; screen readers hear the change.
/// </summary>
[HtmlTargetElement("pc-save-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SaveStatusTagHelper : TagHelper
{
    /// <summary>The state now; empty shows nothing until something was saved.</summary>
    public string State { get; set; } = "";

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddCss("pc-save");
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("data-save-status", "");
        output.Attributes.SetAttribute("data-state", State);
        Add(output, "saving", "cloud-upload", "Bezig met opslaan");
        Add(output, "saved", "cloud-check", "Opgeslagen");
        Add(output, "waiting", "cloud-off", "Wacht op verbinding");
        Add(output, "failed", "alert-triangle", "Opslaan is niet gelukt");
    }

    private void Add(TagHelperOutput output, string state, string icon, string text) =>
        output.Content.AppendHtml(Markup.Of($"""<span data-when="{state}">{Icon.Render(ViewContext.HttpContext, icon)}{text}</span>"""));
}

internal static class Status
{
    public static string? IconOf(Kind kind) => kind switch
    {
        Kind.Ok => "circle-check",
        Kind.Info => "info-circle",
        Kind.Warning => "alert-triangle",
        Kind.Error => "circle-x",
        _ => null,
    };
}
