using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// An answer to choose, inside <c>div.pc-options</c>: <c>&lt;pc-option name="antwoord" value="2"&gt;…&lt;/pc-option&gt;</c>.
/// Afterwards <c>result="ok"</c> or <c>result="wrong"</c> with a <c>verdict</c> in words.
/// </summary>
[HtmlTargetElement("pc-option")]
public sealed class OptionTagHelper : TagHelper
{
    /// <summary><c>radio</c> for one answer, <c>checkbox</c> for several.</summary>
    public string Type { get; set; } = "radio";

    /// <summary>The name in the form.</summary>
    public required string Name { get; set; }

    /// <summary>The value in the form.</summary>
    public required string Value { get; set; }

    /// <summary>Whether it is chosen.</summary>
    public bool Checked { get; set; }

    /// <summary>Whether it can no longer be chosen.</summary>
    public bool Disabled { get; set; }

    /// <summary>Whether the question came back without an answer: the first option then gets the focus.</summary>
    public bool Invalid { get; set; }

    /// <summary><c>ok</c>, <c>wrong</c>, or nothing as long as nobody checked it.</summary>
    public string? Result { get; set; }

    /// <summary>What the result means, for example "Jouw antwoord is goed".</summary>
    public string? Verdict { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Type == "radio"
            ? "utrecht-radio-button utrecht-radio-button--html-input"
            : "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom";
        var state = Markup.Of($"{Markup.Flag("checked", Checked)}{Markup.Flag("disabled", Disabled)}");
        var wrong = Invalid ? Markup.Of($""" aria-invalid="true" data-focus""") : Markup.Empty;
        output.TagName = "label";
        output.AddCss(Result is null ? "pc-option" : $"pc-option pc-option--{Result}");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""<input class="{input}" type="{Type}" name="{Name}" value="{Value}"{state}{wrong}><span>"""));
        output.PostContent.SetHtmlContent("</span>");
        if (Verdict is not null)
        {
            var icon = Icon.Render(ViewContext.HttpContext, Result == "wrong" ? "x" : "check");
            output.PostContent.AppendHtml(Markup.Of($"""<span class="pc-option__verdict">{icon}{Verdict}</span>"""));
        }
    }
}

/// <summary>
/// What somebody says in a conversation, inside <c>ol.pc-chat</c>: <c>&lt;pc-turn who="Nadia"&gt;…&lt;/pc-turn&gt;</c>.
/// <c>you</c> is the learner; <c>speaker</c> 2 or 3 gives further speakers a tint.
/// </summary>
[HtmlTargetElement("pc-turn")]
public sealed class TurnTagHelper : TagHelper
{
    /// <summary>The speaker's name.</summary>
    public required string Who { get; set; }

    /// <summary>Whether the learner speaks.</summary>
    public bool You { get; set; }

    /// <summary>Which of the other speakers this is, from 1.</summary>
    public int Speaker { get; set; } = 1;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.AddCss("pc-chat__turn");
        if (You)
        {
            output.AddCss("pc-chat__turn--you");
        }
        else if (Speaker > 1)
        {
            output.AddCss($"pc-chat__turn--{Math.Min(Speaker, 3)}");
        }
        output.PreContent.SetHtmlContent(Markup.Of($"""<span class="pc-chat__who">{Who}</span><div class="pc-chat__bubble">"""));
        output.PostContent.SetHtmlContent("</div>");
    }
}
