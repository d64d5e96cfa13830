using System.Collections.Frozen;
using System.Text;

namespace Campus.Xapi.Statements.Validation;

/// <summary>
/// Language tags by the grammar of RFC 5646, section 2.1, in which no variant and no extension comes twice (2.2.9).
/// </summary>
internal static class LanguageTags
{
    // Tags from before the grammar; they stay valid for ever.
    private static readonly FrozenSet<string> Irregular = new[]
    {
        "en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo",
        "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL", "sgn-CH-DE",
        "art-lojban", "cel-gaulish", "no-bok", "no-nyn", "zh-guoyu", "zh-hakka", "zh-min", "zh-min-nan", "zh-xiang",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsValid(ReadOnlySpan<byte> tag)
    {
        // Nearly all there are.
        if (tag.Length is 2 or 3 && AreLetters(tag))
        {
            return true;
        }
        var text = Encoding.UTF8.GetString(tag);
        return Irregular.Contains(text) || IsRegular(text.Split('-'));
    }

    private static bool IsRegular(string[] subtags)
    {
        if (subtags.Any(subtag => subtag.Length is 0 or > 8 || !subtag.All(char.IsAsciiLetterOrDigit)))
        {
            return false;
        }
        var at = 0;
        if (!IsPrivate(subtags[0]) && !SkipLanguage(subtags, ref at))
        {
            return false;
        }
        if (at < subtags.Length && IsPrivate(subtags[at]))
        {
            return at + 1 < subtags.Length;
        }
        return at == subtags.Length;
    }

    // language [extlang] [script] [region] *variant *extension
    private static bool SkipLanguage(string[] subtags, ref int at)
    {
        if (subtags[0].Length < 2 || !AreLetters(subtags[at++]))
        {
            return false;
        }
        Skip(subtags, ref at, atMost: subtags[0].Length < 4 ? 3 : 0, subtag => subtag.Length == 3 && AreLetters(subtag));
        Skip(subtags, ref at, atMost: 1, subtag => subtag.Length == 4 && AreLetters(subtag));
        Skip(subtags, ref at, atMost: 1, IsRegion);
        var once = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (; at < subtags.Length && IsVariant(subtags[at]); at++)
        {
            if (!once.Add(subtags[at]))
            {
                return false;
            }
        }
        while (at < subtags.Length && subtags[at].Length == 1 && !IsPrivate(subtags[at]))
        {
            if (!once.Add(subtags[at++]))
            {
                return false;
            }
            if (Skip(subtags, ref at, atMost: int.MaxValue, subtag => subtag.Length > 1) == 0)
            {
                return false;
            }
        }
        return true;
    }

    private static int Skip(string[] subtags, ref int at, int atMost, Func<string, bool> fits)
    {
        var skipped = 0;
        while (skipped < atMost && at < subtags.Length && fits(subtags[at]))
        {
            at++;
            skipped++;
        }
        return skipped;
    }

    private static bool IsRegion(string subtag) =>
        (subtag.Length == 2 && AreLetters(subtag)) || (subtag.Length == 3 && subtag.All(char.IsAsciiDigit));

    private static bool IsVariant(string subtag) =>
        subtag.Length >= 5 || (subtag.Length == 4 && char.IsAsciiDigit(subtag[0]));

    private static bool IsPrivate(string subtag) => subtag is "x" or "X";

    private static bool AreLetters(string subtag) => subtag.All(char.IsAsciiLetter);

    private static bool AreLetters(ReadOnlySpan<byte> subtag)
    {
        foreach (var letter in subtag)
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return false;
            }
        }
        return true;
    }
}
