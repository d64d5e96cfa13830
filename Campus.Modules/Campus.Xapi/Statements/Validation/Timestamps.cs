namespace Campus.Xapi.Statements.Validation;

/// <summary>
/// Timestamps in the normal format of ISO 8601 (xAPI 1.0.3 Data 4.5); xAPI 2.0 takes its profile RFC 3339 only, with
/// seconds and a time zone, and lets a space stand for the T as RFC 3339 section 5.6 does. A zone of minus zero means
/// "unknown" and is refused by both.
/// </summary>
internal static class Timestamps
{
    public static bool IsValid(ReadOnlySpan<byte> text, XapiVersion version) => TryParse(text, version, out _);

    public static bool TryParse(ReadOnlySpan<byte> text, XapiVersion version, out DateTimeOffset moment)
    {
        moment = default;
        var strict = version == XapiVersion.V2;
        if (text.Length < 16 || text[4] != (byte)'-' || text[7] != (byte)'-' || !IsBetweenDateAndTime(text[10], strict) || text[13] != (byte)':'
            || !Digits(text[..4], out var year) || !Digits(text[5..7], out var month) || !Digits(text[8..10], out var day)
            || !Digits(text[11..13], out var hour) || !Digits(text[14..16], out var minute))
        {
            return false;
        }
        var rest = text[16..];
        if (!TrySeconds(ref rest, strict, out var second, out var fraction) || !TryZone(rest, strict, out var offset))
        {
            return false;
        }
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }
        // A leap second has no place of its own on our clock; it counts as the first moment of the next minute.
        var utc = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified).Ticks
            + (second * TimeSpan.TicksPerSecond) + fraction - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }
        moment = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    private static bool IsBetweenDateAndTime(byte letter, bool strict) =>
        letter is (byte)'T' or (byte)'t' || (strict && letter == (byte)' ');

    private static bool TrySeconds(ref ReadOnlySpan<byte> rest, bool required, out int second, out long ticks)
    {
        (second, ticks) = (0, 0);
        if (rest.IsEmpty || rest[0] != (byte)':')
        {
            return !required;
        }
        if (rest.Length < 3 || !Digits(rest[1..3], out second))
        {
            return false;
        }
        rest = rest[3..];
        if (rest.IsEmpty || rest[0] is not ((byte)'.' or (byte)','))
        {
            return true;
        }
        var end = 1;
        for (var unit = TimeSpan.TicksPerSecond / 10; end < rest.Length && char.IsAsciiDigit((char)rest[end]); end++, unit /= 10)
        {
            ticks += (rest[end] - '0') * unit;
        }
        var isFraction = end > 1 && (rest[0] == (byte)'.' || !required);
        rest = rest[end..];
        return isFraction;
    }

    private static bool TryZone(ReadOnlySpan<byte> zone, bool strict, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (zone.Length <= 1)
        {
            return zone.IsEmpty ? !strict : zone[0] is (byte)'Z' or (byte)'z';
        }
        var colon = zone.Length == 6 && zone[3] == (byte)':';
        if (zone[0] is not ((byte)'+' or (byte)'-') || !(colon || (!strict && zone.Length is 3 or 5)))
        {
            return false;
        }
        var minutes = 0;
        if (!Digits(zone[1..3], out var hours) || (zone.Length > 3 && !Digits(zone[^2..], out minutes)) || hours > 23 || minutes > 59)
        {
            return false;
        }
        offset = new TimeSpan(hours, minutes, 0);
        if (zone[0] == (byte)'-')
        {
            offset = -offset;
            return offset != TimeSpan.Zero;
        }
        return true;
    }

    private static bool Digits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }
            value = (value * 10) + (digit - '0');
        }
        return true;
    }
}
