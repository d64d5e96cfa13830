namespace Campus.Media;

/// <summary>Addresses of files, and of their pages in the library.</summary>
internal static class MediaUrl
{
    public const string Library = "/beheer/media";
    private const string Root = "/media/";

    /// <summary>Widths, smallest first, in which an image can be asked for.</summary>
    public static readonly int[] Widths = [160, 320, 640, 960, 1280, 1920];

    public static string Of(string path) => Root + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>With its version, so that browsers may keep it for ever.</summary>
    public static string Of(string path, string hash) => $"{Of(path)}?v={hash[..12]}";

    public static string Of(string path, string hash, int width) => $"{Of(path)}?width={width}&v={hash[..12]}";

    public static string Page(string path) => $"{Library}/bestand?pad={Uri.EscapeDataString(path)}";

    public static string Page(string verb, string path) => $"{Library}/bestand/{verb}?pad={Uri.EscapeDataString(path)}";

    public static string Folder(string folder) => folder.Length == 0 ? Library : $"{Library}?map={Uri.EscapeDataString(folder)}";

    /// <summary>The path in the library that an address or a stored path names; null when it names none.</summary>
    public static string? PathIn(string text)
    {
        var plain = text.StartsWith("~/", StringComparison.Ordinal) ? text[1..] : text;
        // Only in an address do signs such as # and % mean something; a path is a name as it is.
        plain = plain.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? Named(plain[Root.Length..]) : plain;
        return plain.Length is > 0 and <= 400 && plain[0] is not ('/' or '.') && !plain.Contains("://", StringComparison.Ordinal) ? plain : null;
    }

    private static string Named(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? address : address[..end]);
    }
}
