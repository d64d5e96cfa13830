using Campus.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Campus.Theme;

/// <summary>
/// What modules show in a slot of the page, in order; nothing when none has anything:
/// <c>&lt;pc-slot place="Home" /&gt;</c>.
/// </summary>
[HtmlTargetElement("pc-slot", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SlotTagHelper(IEnumerable<ISlotSource> sources, IHtmlHelper html) : TagHelper
{
    /// <summary>Where on which page.</summary>
    public required SlotPlace Place { get; set; }

    /// <summary>The course that the page is about; null where it is about none.</summary>
    public string? CourseId { get; set; }

    /// <summary>The view that is rendered.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var slot = new Slot(Place, CourseId);
        List<SlotPiece> pieces = [];
        foreach (var source in sources)
        {
            pieces.AddRange(await source.ForAsync(slot, ViewContext.HttpContext.RequestAborted));
        }
        if (pieces.Count == 0)
        {
            return;
        }
        ((IViewContextAware)html).Contextualize(ViewContext);
        foreach (var piece in pieces.OrderBy(piece => piece.Order))
        {
            output.Content.AppendHtml(await html.PartialAsync(piece.View, piece.Model, null));
        }
    }
}
