using System.Globalization;

namespace Campus.Platform;

/// <summary>
/// Moments as people in the Netherlands read and write them. Stored moments are UTC; shown ones are local.
/// </summary>
public static class DutchTime
{
    /// <summary>The time zone of everybody who uses the campus.</summary>
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The language of dates and numbers.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>What the clock says here at a moment.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>For example <c>22 november 2026, 14:03</c>.</summary>
    public static string Words(DateTime utc) => Local(utc).ToString("d MMMM yyyy, HH:mm", Culture);

    /// <summary>For example <c>22 november 2026</c>.</summary>
    public static string Day(DateTime utc) => Local(utc).ToString("d MMMM yyyy", Culture);

    /// <summary>The value of an input of type <c>datetime-local</c>.</summary>
    public static string ForInput(DateTime utc) => Local(utc).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>For a column of a table that is sorted: local time to the second.</summary>
    public static string Sortable(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>For a <c>time</c> element: UTC to the second.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// The moment that the clock here says; one that it skips in spring is taken an hour later, and of one that it says
    /// twice in autumn it is the first.
    /// </summary>
    public static DateTime Utc(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return Zone.IsAmbiguousTime(plain)
            ? DateTime.SpecifyKind(plain - Zone.GetAmbiguousTimeOffsets(plain).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain, Zone);
    }

    /// <summary>
    /// Reads what an input of type <c>datetime-local</c> posts. An hour that the clock skips in spring does not exist.
    /// </summary>
    public static bool TryRead(string text, out DateTime utc)
    {
        var isMoment = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && !Zone.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        utc = isMoment ? Utc(local) : default;
        return isMoment;
    }

    /// <summary>The moment at which a day begins.</summary>
    public static DateTime StartOf(DateOnly day) => Utc(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The moment at which a day is over.</summary>
    public static DateTime EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The day that ends at a moment.</summary>
    public static DateOnly DayThatEnds(DateTime utc) => DateOnly.FromDateTime(Local(utc)).AddDays(-1);
}
