using System.Globalization;
using Campus.Contents.Display.Images;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Contents;

/// <summary>
/// An image of the media library in the width that the screen needs:
/// <c>&lt;pc-image path="@path" alt="@alt" sizes="(min-width: 60rem) 45rem, 100vw"&gt;</c>. Width and height are set, so
/// that the page does not jump; with <c>ratio</c> the image is cut to fit around its focal point. Other attributes go to
/// the <c>img</c>.
/// </summary>
[HtmlTargetElement("pc-image", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ImageTagHelper(IMediaLibrary library) : TagHelper
{
    /// <summary>The path as content has it.</summary>
    public string? Path { get; set; }

    /// <summary>What it tells here; what the library says of it when left out or empty.</summary>
    public string? Alt { get; set; }

    /// <summary>How wide it is shown, as in HTML.</summary>
    public string Sizes { get; set; } = ShownImage.Sizes;

    /// <summary><c>16x9</c>, <c>4x3</c> or <c>1x1</c> to cut it; its own shape when left out.</summary>
    public string? Ratio { get; set; }

    /// <summary>The point that must stay in view here; that of the library when left out.</summary>
    public MediaAnchor? Focus { get; set; }

    /// <summary>Loads at once, for an image at the top of the page; otherwise only when it comes near.</summary>
    public bool Eager { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Path))
        {
            output.SuppressOutput();
            return;
        }
        // Of a file that is gone, a browser shows the words.
        var image = await library.ImageAsync(Path, ViewContext.HttpContext.RequestAborted)
            ?? new MediaImage(Path, library.Address(Path), null, null, null, new MediaAnchor(), []);
        output.TagName = "img";
        foreach (var (name, value) in ShownImage.Attributes(image, Sizes))
        {
            output.Attributes.SetAttribute(name, value);
        }
        output.Attributes.SetAttribute("alt", string.IsNullOrEmpty(Alt) ? image.AltText ?? "" : Alt);
        if (!Eager)
        {
            output.Attributes.SetAttribute("loading", "lazy");
        }
        output.Attributes.SetAttribute("decoding", "async");
        if (Ratio is not null)
        {
            var given = output.Attributes["class"]?.Value?.ToString();
            output.Attributes.SetAttribute("class", $"{given} {Crop(Focus ?? image.Focus)}".Trim());
        }
    }

    // The policy of pages allows no style on an element, so the focal point is a class, a tenth at a time.
    private string Crop(MediaAnchor focus) => string.Create(
        CultureInfo.InvariantCulture, $"pc-image pc-image--{Ratio} pc-image--x{Tenths(focus.X)} pc-image--y{Tenths(focus.Y)}");

    private static int Tenths(double fraction) => (int)Math.Round(Math.Clamp(fraction, 0, 1) * 10);
}
