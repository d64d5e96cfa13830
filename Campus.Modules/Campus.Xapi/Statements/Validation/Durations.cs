namespace Campus.Xapi.Statements.Validation;

/// <summary>Durations by ISO 8601:2004 section 4.4.3.2, the form with designators (xAPI 1.0.3 Data 4.6).</summary>
internal static class Durations
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[0] != (byte)'P')
        {
            return false;
        }
        var rest = text[1..];
        var weeks = rest;
        if (TryElement(ref weeks, "W"u8, out _) && weeks.IsEmpty)
        {
            return true;
        }
        var time = rest.IndexOf((byte)'T');
        if (time < 0)
        {
            // P16559.14S, without the T, is an example in the specification itself.
            return AreElements(rest, "YMDS"u8);
        }
        return (time == 0 || AreElements(rest[..time], "YMD"u8, mayHaveFraction: false)) && AreElements(rest[(time + 1)..], "HMS"u8);
    }

    /// <summary>
    /// A duration as far as it counts in a comparison: to a hundredth of a second (xAPI 1.0.3 Data 4.6).
    /// </summary>
    public static string Comparable(string duration)
    {
        var point = duration.AsSpan().IndexOfAny('.', ',');
        if (point < 0 || duration[^1] != 'S')
        {
            return duration;
        }
        var decimals = duration.AsSpan(point + 1, Math.Min(2, duration.Length - point - 2)).TrimEnd('0');
        return $"{duration.AsSpan(0, point)}{(decimals.IsEmpty ? "" : ".")}{decimals}S";
    }

    // Elements in the order of their designators, each at most once, a fraction on the last one only.
    private static bool AreElements(
        ReadOnlySpan<byte> text, ReadOnlySpan<byte> designators, bool mayHaveFraction = true)
    {
        if (text.IsEmpty)
        {
            return false;
        }
        while (!text.IsEmpty)
        {
            if (!TryElement(ref text, designators, out var found))
            {
                return false;
            }
            if (found.HasFraction && (!mayHaveFraction || !text.IsEmpty))
            {
                return false;
            }
            designators = designators[(found.Designator + 1)..];
        }
        return true;
    }

    private static bool TryElement(
        ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> designators, out (int Designator, bool HasFraction) found)
    {
        found = default;
        var digits = CountDigits(text);
        var at = digits;
        if (digits > 0 && at < text.Length && text[at] is (byte)'.' or (byte)',')
        {
            var decimals = CountDigits(text[(at + 1)..]);
            found.HasFraction = decimals > 0;
            at += 1 + decimals;
        }
        if (digits == 0 || at >= text.Length || (at > digits && !found.HasFraction))
        {
            return false;
        }
        found.Designator = designators.IndexOf(text[at]);
        text = text[(at + 1)..];
        return found.Designator >= 0;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }
}
