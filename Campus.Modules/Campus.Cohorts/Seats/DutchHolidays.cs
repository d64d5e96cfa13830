namespace Campus.Cohorts.Seats;

/// <summary>
/// The days on which offices of municipalities are closed: weekends and the general holidays (Algemene termijnenwet,
/// art. 3).
/// </summary>
internal static class DutchHolidays
{
    /// <summary>Whether people are at work on a day.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>
    /// New Year's Day, Good Friday, Easter Monday, the King's birthday, Liberation Day in a lustrum year, Ascension
    /// Day, Whit Monday, both days of Christmas.
    /// </summary>
    public static bool IsHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return fromEaster is -2 or 0 or 1 or 39 or 49 or 50
            || (day.Month, day.Day) is (1, 1) or (12, 25) or (12, 26)
            || ((day.Month, day.Day) is (5, 5) && day.Year % 5 == 0)
            || day == KingsDay(day.Year);
    }

    // On a Sunday it is kept the day before.
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    // The rule of the Gregorian calendar as J. Meeus writes it (Astronomical Algorithms, chapter 8), with his letters.
    private static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, left) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new(year, month, left + 1);
    }
}
