using System.Globalization;
using System.Text;

namespace Campus.Contents.Display;

/// <summary>Addresses that editors typed, of which some could run a script on a visitor's screen or lead off the site unseen.</summary>
internal static class SafeUrl
{
    /// <summary>The address to link to; null when it is not one that a page may lead to.</summary>
    public static string? Of(string? url)
    {
        var plain = Visible(url);
        if (plain.Length == 0)
        {
            return null;
        }
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var end = plain.AsSpan().IndexOfAny("/?#\\");
        if (colon >= 0 && (end < 0 || colon < end))
        {
            return plain[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? plain : null;
        }
        // Browsers read a backslash as a slash, so what looks like a path of this site could be another site.
        if (end >= 0 && plain.Split('?', '#')[0].Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }
        if (plain.StartsWith("//", StringComparison.Ordinal))
        {
            return $"https:{plain}";
        }
        // Orchard writes the root of the site as "~".
        return !plain.StartsWith("~/", StringComparison.Ordinal) ? plain
            : plain.StartsWith("~//", StringComparison.Ordinal) ? null : plain[1..];
    }

    /// <summary>The path on this site that an address leads to; null when it leads elsewhere or nowhere.</summary>
    public static string? Own(string? url) => Of(url) is ['/', ..] path ? path : null;

    // Browsers drop control characters within an address and spaces around it; what nobody sees has no place in it either.
    private static string Visible(string? url) => string.Concat((url ?? "").EnumerateRunes()
        .Where(rune => !IsUnseen(rune)).Select(rune => rune.ToString()));

    private static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate;
}
