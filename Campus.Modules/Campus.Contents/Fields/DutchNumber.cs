using System.Globalization;
using Campus.Platform;

namespace Campus.Contents.Fields;

/// <summary>Numbers as people in the Netherlands type them: a comma before the decimals, a point or a space between thousands.</summary>
internal static class DutchNumber
{
    private const string Wanted = "Vul een getal in, bijvoorbeeld 1000 of 2,5.";

    // Word processors and sheets turn a hyphen before a number into one of these.
    private static readonly char[] Minuses = ['-', '\u2212', '\u2012', '\u2013', '\uFE63', '\uFF0D'];

    /// <summary>A stored number as a form shows it.</summary>
    public static string Shown(string stored) =>
        decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", DutchTime.Culture)
            : stored;

    /// <summary>Reads a number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="grouped">Whether a point may stand between thousands; of degrees on a map it always stands before the decimals.</param>
    /// <returns>The number, or what is wrong, in Dutch.</returns>
    public static (decimal? Number, string? Wrong) Read(string text, bool grouped = true)
    {
        var typed = text.Trim();
        var isBelowZero = typed.Length > 0 && Minuses.Contains(typed[0]);
        var digits = (isBelowZero || typed.StartsWith('+') ? typed[1..] : typed).Trim();
        if (!IsNumberLike(digits))
        {
            return (null, Wanted);
        }
        if (Question(digits, grouped) is { } question)
        {
            return (null, question);
        }
        var plain = Plain(digits, grouped);
        return plain is not null && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (isBelowZero ? -number : number, null)
            : (null, Wanted);
    }

    private static bool IsNumberLike(string digits) =>
        digits.Length > 0 && char.IsAsciiDigit(digits[^1]) && (char.IsAsciiDigit(digits[0]) || digits[0] is ',' or '.')
        && digits.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.' || char.IsWhiteSpace(letter));

    /// <summary>The same number in the way that a computer reads it; null when its signs stand where they mean nothing.</summary>
    private static string? Plain(string digits, bool grouped)
    {
        var comma = digits.IndexOf(',', StringComparison.Ordinal);
        var (whole, decimals) = comma < 0 ? (digits, "") : (digits[..comma], digits[(comma + 1)..]);
        if (decimals.Any(letter => !char.IsAsciiDigit(letter)))
        {
            return null;
        }
        var separators = whole.Where(letter => !char.IsAsciiDigit(letter)).Select(letter => letter == '.' ? '.' : ' ').Distinct().ToArray();
        if (separators.Length == 0)
        {
            return decimals.Length == 0 ? whole : $"{whole}.{decimals}";
        }
        if (separators.Length == 1 && IsGrouped(whole) && (grouped || separators[0] == ' '))
        {
            var all = string.Concat(whole.Where(char.IsAsciiDigit));
            return decimals.Length == 0 ? all : $"{all}.{decimals}";
        }
        // One point that cannot stand between thousands was meant as a comma.
        return comma < 0 && whole.Count(letter => !char.IsAsciiDigit(letter)) == 1 && separators[0] == '.' ? whole : null;
    }

    // Between thousands stand three digits each time, and no number begins with a nought before them.
    private static bool IsGrouped(string whole)
    {
        var groups = string.Concat(whole.Select(letter => char.IsAsciiDigit(letter) ? letter : ' ')).Split(' ');
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
    }

    private static string? Question(string digits, bool grouped)
    {
        var commas = digits.Count(letter => letter == ',');
        var point = digits.LastIndexOf('.');
        if (commas > 1 || (commas == 1 && point > digits.IndexOf(',', StringComparison.Ordinal)))
        {
            return "Staan hier komma’s tussen duizendtallen? Laat die weg. Een komma staat alleen in een getal als 2,5.";
        }
        if (grouped && commas == 1 && point < 0 && digits.EndsWith(",000", StringComparison.Ordinal) && digits.Length > 4 && digits[0] != '0')
        {
            var whole = digits[..^4];
            return $"Bedoel je {whole}000? Schrijf dan {whole}000. Bedoel je {whole}? Schrijf dan {whole}.";
        }
        return null;
    }
}
