using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// Where somebody is in a row of steps: <c>&lt;pc-steps label="Vraag" current="3" total="8" results="ok wrong"&gt;</c>.
/// <c>results</c> tells how the steps before went, in order; without it they count as done.
/// </summary>
[HtmlTargetElement("pc-steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>What one step is, for example Vraag or Stap.</summary>
    public string Label { get; set; } = "Stap";

    /// <summary>The step now, from 1.</summary>
    public int Current { get; set; }

    /// <summary>How many steps there are.</summary>
    public int Total { get; set; }

    /// <summary>
    /// <c>ok</c>, <c>wrong</c> or <c>open</c> (not done) for each step before this one, separated by spaces.
    /// </summary>
    public string? Results { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var results = Results?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var dots = Enumerable.Range(1, Total).Select(step => Markup.Of($"<li{Markup.Attribute("class", CssOf(step, results))}></li>"));
        output.TagName = null;
        // The sentence says it all; the bars are for the eye.
        output.Content.SetHtmlContent(Markup.Of(
            $"""<span><b>{Label} {Current}</b> van {Total}</span><ol class="pc-steps" aria-hidden="true">{Markup.Join(dots)}</ol>"""));
    }

    private string? CssOf(int step, string[] results)
    {
        if (step == Current)
        {
            return "pc-steps__now";
        }
        if (step > Current)
        {
            return null;
        }
        return (step <= results.Length ? results[step - 1] : "ok") switch
        {
            "wrong" => "pc-steps__wrong",
            "open" => null,
            _ => "pc-steps__ok",
        };
    }
}
