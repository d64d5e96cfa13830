using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Campus.Editorial.Editor.Markdown;

/// <summary>What is seen of HTML: two pages with the same form look the same, whichever mark stands within the other.</summary>
internal sealed class PageForm
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "strong", "em", "del", "sub", "sup", "ins", "mark", "code", "a" };

    private readonly StringBuilder form = new();
    private string shown = "";

    public static string Of(string html)
    {
        var page = new PageForm();
        page.Add(new HtmlParser().ParseDocument($"<body>{html}").Body!, []);
        return page.form.ToString();
    }

    private void Add(INode parent, string[] marks)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                AddText(text.Data, marks);
            }
            else if (node is IElement element && Marks.Contains(element.LocalName) && element.ParentElement?.LocalName != "pre")
            {
                Add(element, [.. marks.Append(Tag(element)).Order(StringComparer.Ordinal)]);
            }
            else if (node is IElement other)
            {
                AddElement(other, marks);
            }
        }
    }

    // White space between words and elements shows as one space or none, however the text was broken into lines.
    private void AddText(string text, string[] marks)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > 0 && char.IsWhiteSpace(text[0]))
        {
            AddSpace();
        }
        if (words.Length == 0)
        {
            return;
        }
        Mark(marks);
        form.AppendJoin(' ', words);
        if (char.IsWhiteSpace(text[^1]))
        {
            AddSpace();
        }
    }

    private void AddElement(IElement element, string[] marks)
    {
        Mark(element.LocalName == "img" ? [.. marks.Where(mark => mark.StartsWith("a ", StringComparison.Ordinal))] : []);
        form.Append('<').Append(Tag(element)).Append('>');
        if (element.LocalName == "pre")
        {
            form.Append(element.InnerHtml);
        }
        else
        {
            Add(element, marks);
        }
        Mark([]);
        form.Append("</>");
    }

    private void Mark(string[] marks)
    {
        var now = string.Join('|', marks);
        if (now != shown)
        {
            form.Append('{').Append(now).Append('}');
            shown = now;
        }
    }

    private void AddSpace()
    {
        if (form.Length > 0 && form[^1] != ' ')
        {
            form.Append(' ');
        }
    }

    private static string Tag(IElement element) =>
        string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}").Prepend(element.LocalName));
}
