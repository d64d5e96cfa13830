using System.Globalization;
using System.Text;

namespace Campus.Contents.Recipes;

/// <summary>Keeps paths that recipes name inside the folders they may use.</summary>
internal static class RecipePaths
{
    private const int LongestName = 255;

    /// <summary>
    /// The file that a recipe names, relative to its own folder; null when that is absolute or leaves
    /// <paramref name="root"/>. Orchard's modules keep files beside their recipes under <c>../wwwroot</c>.
    /// </summary>
    public static string? Source(string folder, string root, string relative)
    {
        if (relative.Length == 0 || Path.IsPathRooted(relative) || relative.AsSpan().ContainsAny('\\', '\0', ':'))
        {
            return null;
        }
        var full = Path.GetFullPath(Path.Combine(folder, relative));
        var web = Path.GetFullPath(Path.Combine(folder, "..", "wwwroot"));
        return IsInside(full, root) || IsInside(full, web) ? full : null;
    }

    /// <summary>The place in the media library that a recipe names; null when it is absolute or climbs, or no folder could hold it.</summary>
    public static string? Target(string path) =>
        path.Length is 0 or > 400 || path.AsSpan().ContainsAny('\\', ':') || path.Any(IsHidden)
        || path.Split('/').Any(part => part is "" or "." or ".." || Encoding.UTF8.GetByteCount(part) > LongestName)
            ? null
            : path;

    private static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    public static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
