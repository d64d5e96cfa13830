using System.Globalization;
using Campus.Cohorts.Calendar;
using Campus.Platform;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>A meeting is at the same moment in a calendar and on the campus, whatever the clock did.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [InlineData("2027-03-27 09:00", "2027-03-27T08:00:00Z")]
    [InlineData("2027-03-28 09:00", "2027-03-28T07:00:00Z")]
    [InlineData("2027-03-28 01:30", "2027-03-28T00:30:00Z")] // and an hour and a half later it is 04:00
    [InlineData("2027-03-29 09:00", "2027-03-29T07:00:00Z")]
    [InlineData("2027-10-30 09:00", "2027-10-30T07:00:00Z")]
    [InlineData("2027-10-31 01:30", "2027-10-30T23:30:00Z")]
    [InlineData("2027-10-31 09:00", "2027-10-31T08:00:00Z")]
    [InlineData("2027-11-01 09:00", "2027-11-01T08:00:00Z")]
    public void Files_and_invitations_are_at_the_moment_of_the_meeting(string local, string utc)
    {
        var meeting = Lasting(Meetings.Utc(local), minutes: 90);
        meeting.StartUtc.ShouldBe(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal));

        foreach (var text in AllTexts(meeting))
        {
            text.ShouldContain($"DTSTART;TZID=Europe/Amsterdam:{meeting.StartLocal:yyyyMMdd'T'HHmmss}\r\n");
            IsAtItsMoment(Meetings.Read(text).Events.Single(), meeting);
        }
    }

    // By RFC 5545 a local time of that hour is the first, and ical.js takes it for the second.
    [Theory]
    [InlineData("2027-10-31T00:30:00Z", "DTSTART:20271031T003000Z\r\n")]
    [InlineData("2027-10-31T01:30:00Z", "DTSTART:20271031T013000Z\r\n")]
    public void A_moment_in_the_hour_that_the_clock_has_twice_is_told_in_utc(string utc, string line)
    {
        var start = DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var meeting = Lasting(start, minutes: 240);
        meeting.StartLocal.ShouldBe(Meetings.Local("2027-10-31 02:30"));
        foreach (var text in AllTexts(meeting))
        {
            text.ShouldContain(line);
            IsAtItsMoment(Meetings.Read(text).Events.Single(), meeting);
        }
    }

    // Ical.Net reads the name of the zone and not the zone in the file; other programs do as the file says.
    [Fact]
    public void The_zone_in_the_file_has_the_clock_changes_of_this_country()
    {
        var zone = CalendarText.Empty().TimeZones.ShouldHaveSingleItem()!;
        zone.TzId.ShouldBe("Europe/Amsterdam");
        zone.TimeZoneInfos.Select(part => part.RecurrenceRule!.ToString())
            .ShouldBe(["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"]);
        for (var utc = new DateTime(2026, 1, 1, 0, 30, 0, DateTimeKind.Utc); utc.Year < 2041; utc = utc.AddHours(1))
        {
            OffsetBy(zone, utc).ShouldBe(DutchTime.Zone.GetUtcOffset(utc), $"at {utc:u}");
        }
    }

    // RFC 5545, section 3.6.5: the part holds whose last beginning, by the offset before it, is the latest.
    private static TimeSpan OffsetBy(VTimeZone zone, DateTime utc) => zone.TimeZoneInfos
        .SelectMany(part => new[] { utc.Year - 1, utc.Year }.Select(year => (part, Begins: Begins(part, year))))
        .Where(one => one.Begins <= utc).MaxBy(one => one.Begins).part.OffsetTo!.Offset;

    private static DateTime Begins(VTimeZoneInfo part, int year)
    {
        var first = part.DtStart!.Value;
        var last = new DateTime(year, first.Month, DateTime.DaysInMonth(year, first.Month), 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek) + first.TimeOfDay - part.OffsetFrom!.Offset;
    }

    private static Meeting Lasting(DateTime startUtc, int minutes)
    {
        var end = startUtc.AddMinutes(minutes);
        return Meetings.First with
        {
            StartLocal = DutchTime.Local(startUtc), EndLocal = DutchTime.Local(end), StartUtc = startUtc, EndUtc = end,
        };
    }

    private static IEnumerable<string> AllTexts(Meeting meeting)
    {
        var sending = new Sending("1@x", ItipMethod.Request, 0, Meetings.Campus, "zoe@voorbeeld.nl", "");
        yield return Itip.Write(sending, meeting, "Zoë", Meetings.Now).Calendar;
        yield return Itip.Write(sending with { Method = ItipMethod.Cancel }, meeting, "Zoë", Meetings.Now).Calendar;
        yield return Published.File([new(meeting, "1@x", 0)], Meetings.Now);
        yield return Published.Feed("Mijn bijeenkomsten", [new(meeting, "1@x", 0)], Meetings.Now);
    }

    private static void IsAtItsMoment(CalendarEvent read, Meeting meeting)
    {
        read.DtStart!.AsUtc.ShouldBe(meeting.StartUtc);
        read.DtEnd!.AsUtc.ShouldBe(meeting.EndUtc);
    }
}
