using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// How far somebody is: <c>&lt;pc-progress label="6 van 15 lessen" value="6" max="15"&gt;</c>. Shows a percentage
/// unless <c>text</c> says it better.
/// </summary>
[HtmlTargetElement("pc-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>What progresses, in words.</summary>
    public required string Label { get; set; }

    /// <summary>How much is done.</summary>
    public double Value { get; set; }

    /// <summary>How much there is.</summary>
    public double Max { get; set; } = 100;

    /// <summary>What stands at the right instead of the percentage.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Text ?? $"{(Max > 0 ? Math.Floor(100 * Value / Max) : 0):0}%";
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pc-progress");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <span class="pc-progress__label"><span>{Label}</span><b aria-hidden="true">{text}</b></span>
            <progress class="pc-bar" max="{Max}" value="{Value}">{text}</progress>
            """));
    }
}

/// <summary>
/// A measure on a scale, such as a counter of a conversation: <c>&lt;pc-meter label="Vertrouwen" value="7" max="10"&gt;</c>.
/// </summary>
[HtmlTargetElement("pc-meter", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MeterTagHelper : TagHelper
{
    /// <summary>What is measured.</summary>
    public required string Label { get; set; }

    /// <summary>The measure.</summary>
    public double Value { get; set; }

    /// <summary>The low end of the scale.</summary>
    public double Min { get; set; }

    /// <summary>The high end of the scale.</summary>
    public double Max { get; set; } = 100;

    /// <summary>What stands at the right instead of "7 van 10", for example "Veel".</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var text = Text ?? $"{Value:0.##} van {Max:0.##}";
        output.TagName = "label";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pc-progress pc-meter");
        output.Content.SetHtmlContent(Markup.Of(
            $"""
            <span class="pc-progress__label"><span>{Label}</span><b aria-hidden="true">{text}</b></span>
            <meter class="pc-meter__bar" min="{Min}" max="{Max}" value="{Value}">{text}</meter>
            """));
    }
}
