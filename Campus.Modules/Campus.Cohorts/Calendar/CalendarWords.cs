using System.Text;

namespace Campus.Cohorts.Calendar;

/// <summary>What people typed, as it may stand in a calendar. Ical.Net escapes it after this.</summary>
internal static class CalendarWords
{
    /// <summary>Lines as they were, without the signs that RFC 5545, section 3.1, does not allow in a text.</summary>
    public static string Lines(string? text)
    {
        var clean = new StringBuilder();
        // A half of a pair of signs is read as a replacement: it could not be written in UTF-8.
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.Value != '\n' && Rune.IsControl(rune) ? " " : rune.ToString());
        }
        return clean.ToString().Trim();
    }

    /// <summary>One line of it, for a title or a place.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', Lines(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// A name beside an address (RFC 5545, section 3.2.2). A quote has no way to be there, and the sign that RFC 6868
    /// writes it with is shown as it is by programs that do not know it.
    /// </summary>
    public static string Name(string text) =>
        OneLine(text.Replace('"', '\'').Replace('^', ' '));
}
