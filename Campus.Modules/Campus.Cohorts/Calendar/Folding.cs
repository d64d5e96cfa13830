using System.Text;

namespace Campus.Cohorts.Calendar;

/// <summary>
/// Folds lines as RFC 5545, section 3.1, asks: at most 75 octets. Ical.Net folds between the two halves of a sign such
/// as an emoji, which no longer is one then; so its folds are taken out and set anew, between signs.
/// </summary>
internal static class Folding
{
    private const string Break = "\r\n";
    private const int Most = 75;

    /// <summary>The same calendar, folded between signs; each line ends with CRLF.</summary>
    public static string Of(string calendar)
    {
        var folded = new StringBuilder(calendar.Length + 64);
        var lines = calendar.Replace(Break + " ", "", StringComparison.Ordinal);
        foreach (var line in lines.Split(Break, StringSplitOptions.RemoveEmptyEntries))
        {
            Append(folded, line);
        }
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Most)
            {
                folded.Append(Break).Append(' ');
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        folded.Append(Break);
    }
}
