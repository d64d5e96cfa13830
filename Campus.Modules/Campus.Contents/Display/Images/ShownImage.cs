using System.Globalization;

namespace Campus.Contents.Display.Images;

/// <summary>How an image of the library stands on a page, whichever way it came there.</summary>
internal static class ShownImage
{
    /// <summary>How wide images are shown when nobody says: the measure of a text.</summary>
    public const string Sizes = "(min-width: 48rem) 42rem, 100vw";

    /// <summary>
    /// The attributes that let a browser choose a width and keep the place: with its measure known, a page does not jump
    /// when the image comes in.
    /// </summary>
    public static IEnumerable<(string Name, string Value)> Attributes(MediaImage image, string sizes)
    {
        yield return ("src", image.Url);
        if (image is { Width: { } width, Height: { } height })
        {
            yield return ("width", width.ToString(CultureInfo.InvariantCulture));
            yield return ("height", height.ToString(CultureInfo.InvariantCulture));
        }
        if (image.Sources.Count > 0)
        {
            var own = new MediaSource(image.Url, image.Width ?? 0);
            yield return ("srcset", string.Join(", ", image.Sources.Append(own).Select(source => $"{source.Url} {source.Width}w")));
            yield return ("sizes", sizes);
        }
    }
}
