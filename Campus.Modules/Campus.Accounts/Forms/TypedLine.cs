using System.Globalization;
using System.Text;

namespace Campus.Accounts.Forms;

/// <summary>
/// A line of text as people see it: names, functions. What does not show, or turns other text around, is left out; breaks and
/// tabs become a space. A name stands in mails, tables and lists of others, where it must stay one word among theirs.
/// </summary>
internal static class TypedLine
{
    // More marks on one letter than any language puts there paint over the lines above and below.
    private const int MostMarks = 4;

    // Letters by their category, but nothing is seen of them.
    private static readonly Rune[] Blank = [new('\u115F'), new('\u1160'), new('\u2800'), new('\u3164'), new('\uFFA0'), new('\uFFFD')];

    /// <summary>The line; empty when nothing of it can be seen.</summary>
    public static string Of(string? typed)
    {
        StringBuilder line = new(typed?.Length ?? 0);
        var marks = 0;
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (IsSpace(rune))
            {
                Space(line);
            }
            else if (marks <= MostMarks && IsSeen(rune))
            {
                line.Append(rune.ToString());
            }
        }
        return line.ToString().Normalize().Trim();
    }

    /// <summary>The line; null when there is none.</summary>
    public static string? OrNull(string? typed) => Of(typed) is { Length: > 0 } line ? line : null;

    private static void Space(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static bool IsSeen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate)
        && !Blank.Contains(rune);
}
