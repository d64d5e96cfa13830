using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// A course or article in a grid (<c>ul.pc-grid</c>): <c>&lt;pc-card title="…" href="…" theme="wet" theme-name="Wet en
/// uitvoering" cover="slug" text="…"&gt;…&lt;/pc-card&gt;</c>. What stands inside comes at its foot: progress, facts.
/// </summary>
[HtmlTargetElement("pc-card")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>The title; the link of the whole card.</summary>
    public required string Title { get; set; }

    /// <summary>Where the card leads; without it the card is only text.</summary>
    public string? Href { get; set; }

    /// <summary>wet, gesprek, werk, schuld or privacy.</summary>
    public string? Theme { get; set; }

    /// <summary>The theme in words, shown as a tag.</summary>
    public string? ThemeName { get; set; }

    /// <summary>A word at the top right, for example Nieuw.</summary>
    public string? Badge { get; set; }

    /// <summary>The seed of the drawing; without it the card has none.</summary>
    public string? Cover { get; set; }

    /// <summary>One or two sentences.</summary>
    public string? Text { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.AddCss("pc-card");
        if (Theme is not null)
        {
            output.Attributes.SetAttribute("data-thema", Theme);
        }
        var art = Cover is null ? Markup.Empty : Campus.Theme.Cover.Draw(Cover, 7, 3);
        // A null in a Razor attribute arrives here as empty text.
        var tag = string.IsNullOrEmpty(ThemeName) ? Markup.Empty : Markup.Of($"""<span class="pc-tag">{ThemeName}</span>""");
        var badge = string.IsNullOrEmpty(Badge) ? Markup.Empty : Markup.Of($"""<span class="pc-status pc-status--new">{Badge}</span>""");
        var top = string.IsNullOrEmpty(ThemeName) && string.IsNullOrEmpty(Badge)
            ? Markup.Empty
            : Markup.Of($"""<div class="pc-card__top">{tag}{badge}</div>""");
        var title = Href is null ? Markup.Of($"{Title}") : Markup.Of($"""<a href="{Href}">{Title}</a>""");
        var text = string.IsNullOrEmpty(Text) ? Markup.Empty : Markup.Of($"<p>{Text}</p>");
        output.PreContent.SetHtmlContent(Markup.Of(
            $"""{art}<div class="pc-card__body">{top}<h3>{title}</h3>{text}<div class="pc-card__foot">"""));
        output.PostContent.SetHtmlContent("</div></div>");
    }
}
