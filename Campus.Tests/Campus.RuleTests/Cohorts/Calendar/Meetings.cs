using System.Globalization;
using System.Text;
using Campus.Cohorts.Calendar;
using Campus.Platform;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>Meetings of the tests, and what every calendar text has to be.</summary>
internal static class Meetings
{
    public const string Host = "campus.voorbeeld.nl";
    public static readonly DateTime Now = Utc("2027-01-11 10:00");
    public static readonly CalendarAddress Campus = new("afspraken@voorbeeld.nl", "De campus");

    public static Meeting First { get; } = At("2027-02-02 09:30", "2027-02-02 12:00");

    public static Meeting At(string start, string end) =>
        new("4first", Local(start), Local(end), Utc(start), Utc(end), "Groep Wonen, bijeenkomst 1", Now)
        {
            Location = "Stadhuis Zeedonk, zaal 2; eerste verdieping",
            Url = new("https://campus.voorbeeld.nl/groepen/wonen"),
            Description = "Neem je laptop mee.\nWe beginnen op tijd.",
        };

    public static DateTime Local(string local) => DateTime.Parse(local, CultureInfo.InvariantCulture);

    public static DateTime Utc(string local) => DutchTime.Utc(Local(local));

    public static Ical.Net.Calendar Read(string text)
    {
        IsWellFormed(text);
        return Ical.Net.Calendar.Load(text)!;
    }

    /// <summary>The lines without their folds.</summary>
    public static string[] Lines(string text) =>
        text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1];

    // RFC 5545, section 3.1: whole lines, at most 75 octets, that are UTF-8 each for itself.
    private static void IsWellFormed(string text)
    {
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).Any(char.IsControl).ShouldBeFalse();
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        text.Split("\r\n").Max(strict.GetByteCount).ShouldBeLessThanOrEqualTo(75);
    }
}
