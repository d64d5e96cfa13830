using System.Globalization;
using System.Text.RegularExpressions;

namespace Campus.Xapi.Beheer.Sentences;

/// <summary>Durations of ISO 8601 in words, in no more than two units.</summary>
internal static partial class DurationWords
{
    private const double DaysInYear = 365;
    private const double DaysInMonth = 30;

    /// <summary>The words; null when the text is no duration, or of no length.</summary>
    public static string? Of(string duration) => Length(duration) is { } length ? Of(length) : null;

    /// <summary>The words; null when it is of no length.</summary>
    public static string? Of(TimeSpan length)
    {
        if (length <= TimeSpan.Zero)
        {
            return null;
        }
        if (length < TimeSpan.FromSeconds(1))
        {
            return "minder dan 1 seconde";
        }
        var rounded = length >= TimeSpan.FromMinutes(10)
            ? TimeSpan.FromMinutes(Math.Round(length.TotalMinutes))
            : TimeSpan.FromSeconds(Math.Round(length.TotalSeconds));
        string?[] units =
        [
            Count(rounded.Days, "dag", "dagen"), Count(rounded.Hours, "uur", "uur"),
            Count(rounded.Minutes, "minuut", "minuten"), Count(rounded.Seconds, "seconde", "seconden"),
        ];
        return string.Join(" en ", units.OfType<string>().Take(2));
    }

    /// <summary>How long it is, with years of 365 days and months of 30; null when the text is no duration.</summary>
    public static TimeSpan? Length(string duration)
    {
        var parts = Parts().Match(duration);
        if (!parts.Success)
        {
            return null;
        }
        var days = (Number("y") * DaysInYear) + (Number("m") * DaysInMonth) + (Number("w") * 7) + Number("d");
        var seconds = (((days * 24) + Number("h")) * 3600) + (Number("min") * 60) + Number("s");
        return seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;

        double Number(string unit) =>
            double.TryParse(parts.Groups[unit].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string? Count(int number, string one, string more) => number == 0 ? null : $"{number} {(number == 1 ? one : more)}";

    [GeneratedRegex(
        @"^P(?:(?<y>[\d.,]+)Y)?(?:(?<m>[\d.,]+)M)?(?:(?<w>[\d.,]+)W)?(?:(?<d>[\d.,]+)D)?T?(?:(?<h>[\d.,]+)H)?(?:(?<min>[\d.,]+)M)?(?:(?<s>[\d.,]+)S)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
