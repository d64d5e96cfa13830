using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Campus.Contents.Display;

/// <summary>A heading of a level that follows from where something stands.</summary>
internal static class Heading
{
    public static IHtmlContent Of(int level, string text)
    {
        var heading = new TagBuilder($"h{Math.Clamp(level, 2, 6)}");
        heading.InnerHtml.Append(text);
        return heading;
    }
}
