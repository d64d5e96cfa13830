namespace Campus.Contents.Display;

/// <summary>Addresses that editors typed, of which some could run a script on a visitor's screen.</summary>
internal static class SafeUrl
{
    /// <summary>The address to link to; null when it is not one that a page may lead to.</summary>
    public static string? Of(string? url)
    {
        var plain = new string([.. (url ?? "").Where(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter))]);
        if (plain.Length == 0)
        {
            return null;
        }
        // Orchard writes the root of the site as "~".
        if (plain.StartsWith("~/", StringComparison.Ordinal))
        {
            return plain[1..];
        }
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var end = plain.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return plain;
        }
        return plain[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? plain : null;
    }
}
