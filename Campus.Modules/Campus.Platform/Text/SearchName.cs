using System.Globalization;
using System.Text;

namespace Campus.Platform;

/// <summary>The form of a name in which it is searched, the same on both databases.</summary>
public static class SearchName
{
    /// <summary>Lower case without accents; everything that is no letter or digit becomes one space.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && (plain.Length == 0 || plain[^1] != ' '))
            {
                plain.Append(' ');
            }
        }
        return plain.ToString().Trim();
    }
}
