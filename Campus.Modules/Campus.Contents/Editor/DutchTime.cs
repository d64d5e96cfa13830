using System.Globalization;

namespace Campus.Contents.Editor;

/// <summary>Moments as people in the Netherlands type and read them.</summary>
internal static class DutchTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>Reads what an input of type <c>datetime-local</c> posts. An hour that the clock skips in spring does not exist.</summary>
    public static bool TryRead(string text, out DateTime utc)
    {
        utc = default;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || Zone.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)))
        {
            return false;
        }
        utc = TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);
        return true;
    }

    public static string ForInput(DateTime utc) => Local(utc).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>For example <c>22 november 2026, 14:03</c>.</summary>
    public static string ForReading(DateTime utc) => Local(utc).ToString("d MMMM yyyy, HH:mm", Dutch);

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
