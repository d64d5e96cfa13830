using Campus.Platform;

namespace Campus.Cohorts.Seats;

/// <summary>
/// How long somebody has to answer an offer (R16): in days and at hours at which people at work answer.
/// </summary>
internal static class ReplyTime
{
    /// <summary>What is given when nothing cuts it short.</summary>
    public static readonly TimeSpan Full = TimeSpan.FromHours(48);

    /// <summary>Less than this is no offer: then somebody rings.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromHours(24);

    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(20, 0);
    private static readonly TimeOnly Noon = new(12, 0);

    /// <summary>
    /// Until when an offer made now holds, at most until <paramref name="closesUtc"/>; null when too little time is
    /// left.
    /// </summary>
    public static DateTime? Until(DateTime nowUtc, DateTime closesUtc)
    {
        var until = Reasonable(nowUtc + Full);
        var capped = until < closesUtc ? until : closesUtc;
        return capped - nowUtc < Least ? null : capped;
    }

    private static DateTime Reasonable(DateTime utc)
    {
        var local = DutchTime.Local(utc);
        var day = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        if (DutchHolidays.IsWorkingDay(day) && time >= Morning && time <= Evening)
        {
            return utc;
        }
        // An offer that would end early in the morning still has that day's noon.
        var next = time < Morning ? day : day.AddDays(1);
        while (!DutchHolidays.IsWorkingDay(next))
        {
            next = next.AddDays(1);
        }
        return DutchTime.Utc(next.ToDateTime(Noon));
    }
}
