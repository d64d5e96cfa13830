using System.Globalization;
using System.Text;

namespace Campus.Media;

/// <summary>Names of files and folders: what a person calls it, made into a piece of an address.</summary>
internal static class MediaName
{
    private const int LongestName = 120;
    private const int LongestPath = 400;
    private const int MostFolders = 8;

    // A name without one Latin letter is a name all the same.
    private const string Nameless = "bestand";

    // Windows opens a device under these names, with any extension.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Judges the name that came with an upload.</summary>
    /// <param name="given">The name as it came.</param>
    /// <param name="name">The name for the library: <c>foto-van-de-balie.jpg</c>; empty when it is refused.</param>
    /// <returns>One sentence why not; null when the name is fine.</returns>
    public static string? Refusal(string given, out string name)
    {
        name = "";
        if (given.AsSpan().ContainsAny('/', '\\', ':') || given is "." or "..")
        {
            return "De naam van het bestand bevat een map of schuine streep. Geef het een gewone naam en probeer het opnieuw.";
        }
        if (given.EnumerateRunes().Any(IsHidden))
        {
            return "De naam van het bestand bevat onzichtbare tekens. Geef het een gewone naam en probeer het opnieuw.";
        }
        if (given.Length > LongestName)
        {
            return $"De naam van het bestand is te lang: hoogstens {LongestName} tekens.";
        }
        var extension = Path.GetExtension(given).ToLowerInvariant();
        var called = Path.GetFileNameWithoutExtension(given).Trim();
        if (called.Length == 0 || given.StartsWith('.'))
        {
            return "Het bestand heeft geen naam. Geef het een naam en probeer het opnieuw.";
        }
        var stem = SlugOf(called) is { Length: > 0 } slug ? slug : Nameless;
        if (Reserved.Contains(given.Split('.')[0].Trim()) || Reserved.Contains(stem))
        {
            return $"De naam ‘{stem}’ is op sommige computers een apparaat. Geef het bestand een andere naam.";
        }
        name = stem + extension;
        return null;
    }

    /// <summary>A folder's path as somebody typed it; null when it cannot be one.</summary>
    public static string? Folder(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return "";
        }
        if (typed.Length > LongestPath || typed.Contains('\\') || typed.EnumerateRunes().Any(IsHidden))
        {
            return null;
        }
        string[] typedParts = [.. typed.Trim().Trim('/').Split('/').Select(part => part.Trim())];
        string[] parts = [.. typedParts.Select(SlugOf)];
        return parts.Length <= MostFolders && parts.All(part => part.Length is > 0 and <= 80 && !Reserved.Contains(part))
            && typedParts.All(part => !part.StartsWith('.'))
            ? string.Join('/', parts)
            : null;
    }

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>Whether a path is short enough for the column and for other systems.</summary>
    public static bool Fits(string path) => path.Length <= LongestPath;

    /// <summary>The next name to try when one is taken: <c>foto.jpg</c>, <c>foto-2.jpg</c>, <c>foto-3.jpg</c>.</summary>
    public static string Numbered(string name, int number) =>
        $"{Path.GetFileNameWithoutExtension(name)}-{number.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(name)}";

    // Only letters that every file system and address bar keeps as they are.
    public static string SlugOf(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '_')
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug is [.., not '-'])
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-');
    }

    // A direction mark makes `exe.jpg` of `gpj.exe` to the eye. What joins two signs into one picture or letter hides nothing.
    private static bool IsHidden(Rune sign) =>
        Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (Rune.GetUnicodeCategory(sign) == UnicodeCategory.Format && sign.Value is not (0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F)));
}
