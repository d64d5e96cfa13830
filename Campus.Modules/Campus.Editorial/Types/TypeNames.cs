using System.Globalization;
using System.Text;

namespace Campus.Editorial.Types;

/// <summary>Technical names, made from what people call things.</summary>
internal static class TypeNames
{
    private const int Longest = 100;

    /// <summary>Letters and digits only, each word with a capital: ‘soort vraag’ becomes <c>SoortVraag</c>.</summary>
    public static string Of(string label)
    {
        var name = new StringBuilder();
        var start = true;
        foreach (var letter in label.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(start ? char.ToUpperInvariant(letter) : letter);
            }
            start = !char.IsAsciiLetterOrDigit(letter);
        }
        var text = name.Length > Longest ? name.ToString(0, Longest) : name.ToString();
        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "N" + text : text;
    }

    public static string Free(string name, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = name;
        for (var number = 2; known.Contains(free); number++)
        {
            free = $"{name}{number}";
        }
        return free;
    }
}
