using System.Globalization;

namespace Campus.Contents.Display;

/// <summary>Moments as people in the Netherlands read them.</summary>
internal static class LocalTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static string Words(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone)
            .ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("nl-NL"));
}
