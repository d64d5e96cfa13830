namespace Campus.Contents.Recipes.Scripts;

/// <summary>
/// Texts that look like an expression but are what somebody wrote. Orchard Core evaluates a text as long as it looks like
/// one, so nothing can be written that it reads back as exactly such a text: an invisible sign before it keeps it from being
/// run there, and the campus takes that sign away again.
/// </summary>
internal static class ScriptText
{
    // The word joiner: without width, never a place to break a line, and not white space that a reader trims.
    private const char Sign = '\u2060';

    /// <summary>Whether Orchard would evaluate a text: a word of letters, or none, between a bracket and a colon.</summary>
    public static bool LooksLikeScript(ReadOnlySpan<char> text)
    {
        if (text is not ['[', .., ']'])
        {
            return false;
        }
        var colon = text.IndexOf(':');
        if (colon < 1)
        {
            return false;
        }
        foreach (var letter in text[1..colon])
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The text as a recipe has to write it; null when it needs nothing.</summary>
    public static string? Escape(string text) => LooksLikeScript(text.AsSpan().TrimStart(Sign)) ? Sign + text : null;

    /// <summary>The text that was meant; null when it was not escaped.</summary>
    public static string? Unescape(string text) => text is [Sign, ..] && LooksLikeScript(text.AsSpan().TrimStart(Sign)) ? text[1..] : null;
}
