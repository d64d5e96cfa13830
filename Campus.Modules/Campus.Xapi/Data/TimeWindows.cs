namespace Campus.Xapi.Data;

/// <summary>
/// Cuts a span of time at the beginnings of months into windows of two months, four, eight and so on: most answers are
/// found in the first, and one that has to look everywhere still asks only a few times.
/// </summary>
internal static class TimeWindows
{
    private const int FirstMonths = 2;

    /// <summary>From the newest to the oldest; the first one reaches to <paramref name="end"/>.</summary>
    public static IEnumerable<TimeWindow> Back(long last, long first, long end)
    {
        var month = MonthOf(last);
        for (var (months, to) = (FirstMonths, end); ; months *= 2)
        {
            month = AddMonths(month, 1 - months);
            var from = Moment.Of(month);
            if (from <= first)
            {
                yield return new TimeWindow(first, to);
                yield break;
            }
            yield return new TimeWindow(from, to);
            (to, month) = (from - 1, AddMonths(month, -1));
        }
    }

    /// <summary>From the oldest to the newest; the last one reaches to <paramref name="end"/>.</summary>
    public static IEnumerable<TimeWindow> Forward(long first, long last, long end)
    {
        var month = MonthOf(first);
        for (var (months, from) = (FirstMonths, first); ; months *= 2)
        {
            month = AddMonths(month, months);
            var next = Moment.Of(month);
            if (next > last)
            {
                yield return new TimeWindow(from, end);
                yield break;
            }
            yield return new TimeWindow(from, next - 1);
            from = next;
        }
    }

    /// <summary>The whole months that a window lies in; where time begins and ends they do too.</summary>
    public static TimeWindow WholeMonths(TimeWindow window)
    {
        var from = window.From <= 0 ? window.From : Moment.Of(MonthOf(window.From));
        var next = Moment.Of(AddMonths(MonthOf(window.To), 1));
        return new TimeWindow(from, window.To <= 0 || next <= window.To ? window.To : next - 1);
    }

    private static DateTime MonthOf(long moment)
    {
        var utc = Moment.Utc(Math.Clamp(moment, 0, Moment.Latest));
        return new DateTime(utc.Year, utc.Month, 1, 0, 0, 0, DateTimeKind.Utc);
    }

    // Time ends where our calendar does.
    private static DateTime AddMonths(DateTime month, int months)
    {
        var index = Math.Clamp((month.Year * 12) + month.Month - 1 + months, 12, (9999 * 12) + 11);
        return new DateTime(index / 12, (index % 12) + 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }
}
