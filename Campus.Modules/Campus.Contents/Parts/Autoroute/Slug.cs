using System.Globalization;
using System.Text;

namespace Campus.Contents.Parts;

/// <summary>Turns words into a piece of a path, letter for letter as Orchard Core does: links must lead to the same page there.</summary>
internal static class Slug
{
    private const int Longest = 1000;

    /// <summary>The slug of a text, at most a thousand characters; empty when it holds no letter or digit.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        var mayBreak = false;
        // The compatibility form takes letters apart that are several in one, such as ligatures, fractions and digits in a circle.
        // Half a letter cannot be taken apart at all: it becomes the sign for that, which is none.
        foreach (var letter in string.Concat<Rune>(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD).Select(char.ToLowerInvariant))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            if (char.IsLetterOrDigit(letter) || letter is '_' or '~')
            {
                slug.Append(letter);
                mayBreak |= letter is not ('_' or '~');
            }
            else if (mayBreak)
            {
                slug.Append('-');
                mayBreak = false;
            }
        }
        var whole = slug.ToString().TrimEnd('-');
        return whole[..Math.Min(whole.Length, Longest)].Normalize(NormalizationForm.FormC);
    }
}
