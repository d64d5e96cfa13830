using System.Collections.Concurrent;
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

/// <summary>An icon where there are many, as in a list of lessons: a tag helper for each costs too much.</summary>
public static class Icon
{
    private static readonly FrozenSet<string> Known = ReadNames();

    // A page has dozens of them, and they differ by what stands in views alone.
    private static readonly ConcurrentDictionary<(string Sprite, string Name, string? Css), HtmlString> Decoration = [];

    /// <summary>The markup of one icon.</summary>
    /// <param name="http">The request, of which the sprite's address depends.</param>
    /// <param name="name">As in <c>Assets/icons.txt</c>; another one throws.</param>
    /// <param name="css">Extra classes.</param>
    /// <param name="label">What it means, when no text beside it says so.</param>
    public static HtmlString Render(HttpContext http, string name, string? css = null, string? label = null)
    {
        var sprite = ThemeAssets.Url(http, "icons.svg");
        // Previews have a base of their own, as many as there are things to preview.
        return label is null && !http.Request.PathBase.HasValue
            ? Decoration.GetOrAdd((sprite, name, css), icon => Draw(icon.Sprite, icon.Name, icon.Css, label: null))
            : Draw(sprite, name, css, label);
    }

    private static HtmlString Draw(string sprite, string name, string? css, string? label)
    {
        if (!Known.Contains(name))
        {
            // A missing symbol would show as nothing at all, and nobody would notice.
            throw new ArgumentException($"There is no icon '{name}'. Add it to Assets/icons.txt of Campus.Theme.", nameof(name));
        }
        var classes = css is null ? "pc-icon" : "pc-icon " + css;
        var meaning = label is null ? Markup.Of($"aria-hidden=\"true\"") : Markup.Of($"role=\"img\" aria-label=\"{label}\"");
        return Markup.Of($"""<svg class="{classes}" {meaning}><use href="{sprite}#{name}"/></svg>""");
    }

    private static FrozenSet<string> ReadNames()
    {
        using var stream = typeof(Icon).Assembly.GetManifestResourceStream("icons.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
