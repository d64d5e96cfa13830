using System.Xml;
using Campus.Contents;

namespace Campus.Media.Formats;

/// <summary>
/// Judges SVG drawings (SVG 2, W3C). Uploads of them are not taken; a recipe of another site may bring one, if it only draws.
/// </summary>
internal static class Drawings
{
    private const int Deepest = 200;
    private const string Acts = "In de tekening zit een script, een webpagina of een verwijzing naar buiten. Dat neemt de campus niet aan.";
    private const string Damaged = "De tekening is geen goede SVG. Bewaar haar opnieuw en probeer het nog eens.";

    // Elements that run, load or hold something else than a drawing.
    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "foreignObject", "iframe", "object", "embed", "audio", "video", "canvas", "handler", "listener", "set", "animate", "style",
    };

    public static Examined Svg(Stream content)
    {
        try
        {
            using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false });
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg")
            {
                return new Examined(Damaged);
            }
            do
            {
                if (xml.Depth > Deepest)
                {
                    return new Examined(Damaged);
                }
                if (xml.NodeType == XmlNodeType.ProcessingInstruction || (xml.NodeType == XmlNodeType.Element && ActsItself(xml)))
                {
                    return new Examined(Acts);
                }
            }
            while (xml.Read());
            return new Examined();
        }
        catch (XmlException)
        {
            return new Examined(Damaged);
        }
    }

    private static bool ActsItself(XmlReader xml)
    {
        if (Closed.Contains(xml.LocalName))
        {
            return true;
        }
        for (var acts = xml.MoveToFirstAttribute(); acts; acts = xml.MoveToNextAttribute())
        {
            if (Reaches(xml.LocalName, xml.Value))
            {
                return true;
            }
        }
        xml.MoveToElement();
        return false;
    }

    // A link may lead to a part of the same drawing, and nowhere else; so may what a style names.
    private static bool Reaches(string name, string value) =>
        name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (name.Equals("href", StringComparison.OrdinalIgnoreCase) && !value.TrimStart().StartsWith('#'))
        || (value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !value.Replace("\"", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).Contains("url(#", StringComparison.OrdinalIgnoreCase));
}
