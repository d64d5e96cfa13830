using Campus.Platform;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Campus.Cohorts.Calendar;

/// <summary>
/// What invitations and files have in common: the calendar around, the meeting in it, and the writing of both.
/// </summary>
internal static class CalendarText
{
    private const string Zone = "Europe/Amsterdam";
    private const string Product = "-//ParticipatieCampus//Groepen//NL";

    // Rules only: a zone with dates that are listed is refused by Outlook, and one made by the library differs by year
    // and by machine (RFC 5545, section 3.6.5).
    private const string WithZone = """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:Europe/Amsterdam
        BEGIN:STANDARD
        DTSTART:19701025T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZNAME:CET
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19700329T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZNAME:CEST
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE
        END:VCALENDAR
        """;

    /// <summary>A calendar with the time zone and nothing else (RFC 5545, sections 3.4 and 3.7).</summary>
    /// <param name="method">What it does as a message; null for a file (RFC 5545, section 3.7.2).</param>
    public static Ical.Net.Calendar Empty(string? method = null)
    {
        var calendar = Ical.Net.Calendar.Load(WithZone)!;
        calendar.Version = "2.0";
        calendar.ProductId = Product;
        calendar.Scale = "GREGORIAN";
        calendar.Method = method;
        return calendar;
    }

    /// <summary>The meeting, without who organises it and who is invited (RFC 5545, section 3.6.1).</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="uid">What the reader's calendar knows it by.</param>
    /// <param name="sequence">The number of this telling of it.</param>
    /// <param name="isOff">Whether it is off, for everybody or for the reader.</param>
    /// <param name="stampUtc">Its DTSTAMP and LAST-MODIFIED (RFC 5545, sections 3.8.7.2 and 3.8.7.3).</param>
    public static CalendarEvent Event(Meeting meeting, string uid, int sequence, bool isOff, DateTime stampUtc) => new()
    {
        Uid = uid,
        DtStamp = Utc(stampUtc),
        LastModified = Utc(stampUtc),
        DtStart = Local(meeting.StartLocal, meeting.StartUtc),
        DtEnd = Local(meeting.EndLocal, meeting.EndUtc),
        Sequence = sequence,
        Status = isOff ? "CANCELLED" : "CONFIRMED",
        Transparency = "OPAQUE",
        Summary = CalendarWords.OneLine(meeting.Title),
        Location = Filled(CalendarWords.OneLine(meeting.Location ?? meeting.Link?.AbsoluteUri)),
        Url = meeting.Url is { } url ? new Uri(url.AbsoluteUri) : null,
        Description = Filled(Description(meeting)),
    };

    /// <summary>The text, in CRLF, escaped (RFC 5545, section 3.3.11) and folded.</summary>
    public static string Write(Ical.Net.Calendar calendar) =>
        Folding.Of(new CalendarSerializer().SerializeToString(calendar)!);

    // Programs hide a link that is no text, and some show the text alone.
    private static string Description(Meeting meeting)
    {
        string?[] parts =
        [
            Filled(CalendarWords.Lines(meeting.Description)),
            meeting.Link is { } link ? $"Doe online mee: {link.AbsoluteUri}" : null,
            meeting.Url is { } url ? $"Meer over deze bijeenkomst: {url.AbsoluteUri}" : null,
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }

    // In the hour that the clock has twice a local time is the first (RFC 5545, section 3.3.5), but not to every
    // program: that hour is told in UTC.
    private static CalDateTime Local(DateTime local, DateTime utc)
    {
        var here = new CalDateTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);
        return here.AsUtc == utc && !DutchTime.Zone.IsAmbiguousTime(here.Value) ? here : Utc(utc);
    }

    private static CalDateTime Utc(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
