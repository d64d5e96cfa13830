using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Campus.Contents.Display.Images;

/// <summary>
/// Gives images inside a text what <c>pc-image</c> gives others: their place on the page and the width that the screen
/// needs. The HTML is what this site wrote itself, from Markdown or cleaned, so an <c>img</c> ends at the first <c>&gt;</c>.
/// </summary>
internal static partial class TextImages
{
    public static async ValueTask<string> FillAsync(string html, IMediaLibrary library, CancellationToken cancellationToken)
    {
        if (!html.Contains("<img ", StringComparison.Ordinal))
        {
            return html;
        }
        var text = new StringBuilder(html.Length * 2);
        var at = 0;
        foreach (Match tag in Images().Matches(html))
        {
            text.Append(html, at, tag.Index - at).Append(await FillAsync(tag, library, cancellationToken));
            at = tag.Index + tag.Length;
        }
        return text.Append(html, at, html.Length - at).ToString();
    }

    private static async ValueTask<string> FillAsync(Match tag, IMediaLibrary library, CancellationToken cancellationToken)
    {
        var written = Attributes().Matches(tag.Value).Select(match => (Name: match.Groups[1].Value, Value: WebUtility.HtmlDecode(match.Groups[2].Value))).ToList();
        var source = written.Find(attribute => attribute.Name == "src").Value;
        var isOwn = source?.StartsWith("/media/", StringComparison.OrdinalIgnoreCase) == true;
        if (!isOwn || await library.ImageAsync(source!, cancellationToken) is not { } image)
        {
            return tag.Value;
        }
        // Who wrote a measure in HTML meant it.
        var isMeasured = written.Exists(attribute => attribute.Name is "width" or "height");
        var ours = ShownImage.Attributes(image, ShownImage.Sizes).Where(attribute => !isMeasured || attribute.Name is not ("width" or "height"));
        var alt = written.Find(attribute => attribute.Name == "alt").Value is { Length: > 0 } words ? words : image.AltText ?? "";
        var rest = written.Where(attribute => attribute.Name is not ("src" or "alt"));
        return Write([.. ours, ("alt", alt), .. rest, ("loading", "lazy"), ("decoding", "async")]);
    }

    private static string Write(IEnumerable<(string Name, string Value)> attributes)
    {
        var text = new StringBuilder("<img");
        foreach (var (name, value) in attributes)
        {
            text.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }
        return text.Append('>').ToString();
    }

    [GeneratedRegex("<img [^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Images();

    [GeneratedRegex("([a-z]+)=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
