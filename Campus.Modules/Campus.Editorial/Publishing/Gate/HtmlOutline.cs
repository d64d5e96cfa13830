using AngleSharp.Dom;
using Campus.Contents.Display;

namespace Campus.Editorial.Publishing.Gate;

/// <summary>Reads HTML as a browser does.</summary>
internal static class HtmlOutline
{
    public static Outline Read(string html)
    {
        var outline = new Outline { Above = 1 };
        using var document = HtmlReading.Read(html).Document;
        foreach (var element in document?.Body!.QuerySelectorAll("*") ?? Enumerable.Empty<IElement>())
        {
            Add(outline, element);
        }
        return outline;
    }

    private static void Add(Outline outline, IElement element)
    {
        var line = element.SourceReference?.Position.Line ?? 1;
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                outline.Headings.Add(new(element.LocalName[1] - '0', Text(element), line));
                outline.Anchors.Next(Text(element), element.Id);
                break;
            case "a" when element.HasAttribute("href"):
                outline.Links.Add(new(element.GetAttribute("href")!.Trim(), Named(element), line));
                break;
            case "img":
                outline.Images.Add(new(element.GetAttribute("src") ?? "", element.GetAttribute("alt")?.Trim(), line));
                break;
            case "table" when element.GetAttribute("role") is not "presentation":
                outline.Tables.Add(new(element.QuerySelector("th") is { } header && Text(header).Length > 0, line));
                break;
            case "p" or "li" when element.Closest("table") is null && element.QuerySelector("p") is null:
                outline.Paragraphs.Add(new(Text(element), IsBold(element), element.Closest("li, blockquote") is not null, line));
                break;
        }
        if (element.Id is { Length: > 0 } id)
        {
            outline.Ids.Add((id, line));
        }
    }

    private static string Named(IElement link)
    {
        var images = link.QuerySelectorAll("img").Select(image => image.GetAttribute("alt") ?? "");
        var label = link.GetAttribute("aria-label");
        return string.IsNullOrWhiteSpace(label) ? $"{Text(link)} {string.Join(' ', images)}".Trim() : label.Trim();
    }

    private static bool IsBold(IElement paragraph) =>
        paragraph.ChildNodes.Where(node => node is not IText { NodeValue: var text } || !string.IsNullOrWhiteSpace(text)).ToArray()
            is [IElement { LocalName: "b" or "strong" }];

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
