using System.Globalization;

namespace Campus.Xapi.Beheer;

/// <summary>Moments as people in the Netherlands read and write them.</summary>
internal static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("nl-NL");

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    public static string Words(DateTime utc) => Local(utc).ToString("d MMMM yyyy, HH:mm", Culture);

    public static string Day(DateTime utc) => Local(utc).ToString("d MMMM yyyy", Culture);

    /// <summary>A moment that somebody typed; one that the clock skipped in spring is taken an hour later.</summary>
    public static DateTime Utc(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain, Zone);
    }

    /// <summary>The moment at which a day is over.</summary>
    public static DateTime EndOf(DateOnly day) => Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    /// <summary>The day that ends at a moment.</summary>
    public static DateOnly DayThatEnds(DateTime utc) => DateOnly.FromDateTime(Local(utc)).AddDays(-1);

    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
