using System.Globalization;
using System.Text;

namespace Campus.Contents.Parts;

/// <summary>Turns words into a piece of a path.</summary>
internal static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug is [.., not '-'])
            {
                slug.Append('-');
            }
        }
        return slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }
}
