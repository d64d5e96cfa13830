using System.Globalization;

namespace Campus.Courses.Catalogue;

/// <summary>Numbers and moments in words.</summary>
internal static class Words
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly TimeZoneInfo Here = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>For example "45 minuten", "2 uur", "1 uur en 50 minuten".</summary>
    public static string Duration(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Minutes(rest),
        (var hours, 0) => $"{hours} uur",
        var (hours, rest) => $"{hours} uur en {Minutes(rest)}",
    };

    /// <summary>Rounded to what a card has room for: "45 minuten", "1,5 uur", "2 uur".</summary>
    public static string ShortDuration(int minutes) => minutes < 60
        ? Minutes(minutes)
        : string.Create(Dutch, $"{Math.Round(minutes / 30m) / 2:0.#} uur");

    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : $"{number} {more}";

    /// <summary>For example "4 november 2026".</summary>
    public static string Day(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Here).ToString("d MMMM yyyy", Dutch);

    public static string Form(string form) => form == "groep" ? "In een groep" : "Zelfstudie";

    public static string Level(string level) => level == "gevorderd" ? "Gevorderd" : "Basis";

    private static string Minutes(int minutes) => Count(minutes, "minuut", "minuten");
}
