using System.Collections.Frozen;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// An icon from the sprite: <c>&lt;pc-icon name="clock"&gt;</c>. It is decoration unless it has a <c>label</c>.
/// Names are those of tabler.io; a new one is a line in <c>Assets/icons.txt</c>.
/// </summary>
[HtmlTargetElement("pc-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name, for example <c>circle-check</c>.</summary>
    public required string Name { get; set; }

    /// <summary>What the icon means, when no text beside it says so.</summary>
    public string? Label { get; set; }

    /// <summary>Extra classes.</summary>
    public string? Class { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon.Render(ViewContext.HttpContext, Name, Class, Label));
    }
}

internal static class Icon
{
    private static readonly FrozenSet<string> Known = ReadNames();

    public static HtmlString Render(HttpContext http, string name, string? css = null, string? label = null)
    {
        if (!Known.Contains(name))
        {
            // A missing symbol would show as nothing at all, and nobody would notice.
            throw new ArgumentException($"There is no icon '{name}'. Add it to Assets/icons.txt of Campus.Theme.", nameof(name));
        }
        var classes = css is null ? "pc-icon" : "pc-icon " + css;
        var meaning = label is null ? Markup.Of($"aria-hidden=\"true\"") : Markup.Of($"role=\"img\" aria-label=\"{label}\"");
        return Markup.Of($"""<svg class="{classes}" {meaning}><use href="{ThemeAssets.Url(http, "icons.svg")}#{name}"/></svg>""");
    }

    private static FrozenSet<string> ReadNames()
    {
        using var stream = typeof(Icon).Assembly.GetManifestResourceStream("icons.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
