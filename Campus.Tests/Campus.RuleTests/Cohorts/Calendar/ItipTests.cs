using Campus.Cohorts.Calendar;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>What an invitation and its end look like (RFC 5545 and RFC 5546), sign by sign.</summary>
public sealed class ItipTests
{
    private static readonly Guid Application = new("0199a3c4-0000-7000-8000-000000000001");
    private static readonly Sending Invited = new(
        CalendarUid.OfApplication("4first", Application, Meetings.Host),
        ItipMethod.Request, 0, Meetings.Campus, "zoe@voorbeeld.nl", "");

    [Fact]
    public void An_invitation_is_this_text()
    {
        const string Text = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            PRODID:-//ParticipatieCampus//Groepen//NL
            VERSION:2.0
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
            BEGIN:VEVENT
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALS
             E;CN=Zoë Jansen:mailto:zoe@voorbeeld.nl
            DESCRIPTION:Neem je laptop mee.\nWe beginnen op tijd.\n\nMeer over deze bij
             eenkomst: https://campus.voorbeeld.nl/groepen/wonen
            DTEND;TZID=Europe/Amsterdam:20270202T120000
            DTSTAMP:20270111T090000Z
            DTSTART;TZID=Europe/Amsterdam:20270202T093000
            LAST-MODIFIED:20270111T090000Z
            LOCATION:Stadhuis Zeedonk\, zaal 2\; eerste verdieping
            ORGANIZER;CN=De campus:mailto:afspraken@voorbeeld.nl
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:Groep Wonen\, bijeenkomst 1
            TRANSP:OPAQUE
            UID:4first.0199a3c4000070008000000000000001@campus.voorbeeld.nl
            URL:https://campus.voorbeeld.nl/groepen/wonen
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            X-MICROSOFT-DISALLOW-COUNTER:TRUE
            END:VEVENT
            END:VCALENDAR

            """;

        var appointment = Itip.Write(Invited, Meetings.First, "Zoë Jansen", Meetings.Now);

        appointment.Method.ShouldBe("REQUEST");
        appointment.Calendar.ShouldBe(Text.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void Its_end_is_the_same_event_but_for_method_number_status_and_stamp()
    {
        var later = Meetings.Now.AddDays(3);
        var ended = Itip.Write(
            Invited with { Method = ItipMethod.Cancel, Sequence = 4 }, Meetings.First, "Zoë Jansen", later);
        var invited = Itip.Write(Invited, Meetings.First, "Zoë Jansen", Meetings.Now);

        ended.Method.ShouldBe("CANCEL");
        Meetings.Lines(ended.Calendar).Except(Meetings.Lines(invited.Calendar)).ShouldBe(
        [
            "METHOD:CANCEL", "DTSTAMP:20270114T090000Z", "LAST-MODIFIED:20270114T090000Z",
            "SEQUENCE:4", "STATUS:CANCELLED",
        ]);
        Meetings.Lines(ended.Calendar).Length.ShouldBe(Meetings.Lines(invited.Calendar).Length);
    }

    [Fact]
    public void Who_teaches_has_an_own_uid() =>
        CalendarUid.OfTrainer("4first", "p7", Meetings.Host).ShouldBe("4first.t.p7@campus.voorbeeld.nl");

    [Fact]
    public void Nothing_rings_and_nothing_repeats()
    {
        var text = Itip.Write(Invited, Meetings.First, "Zoë", Meetings.Now).Calendar;
        text.ShouldNotContain("VALARM");
        text.ShouldNotContain("RDATE");
        Meetings.Read(text).Events.ShouldHaveSingleItem().RecurrenceRule.ShouldBeNull();
    }

    [Fact]
    public void Online_the_place_is_the_link_and_the_words_have_it_too()
    {
        var online = Meetings.First with { Location = null, Link = new("https://vergader.nl/x?a=1,2;3&b=é") };
        var read = Meetings.Read(Itip.Write(Invited, online, "Zoë", Meetings.Now).Calendar).Events.Single();

        read.Location.ShouldBe("https://vergader.nl/x?a=1,2;3&b=%C3%A9");
        read.Description!.ShouldContain("Doe online mee: https://vergader.nl/x?a=1,2;3&b=%C3%A9\n");
        read.Url.ShouldBe(online.Url);
    }

    [Fact]
    public void What_is_not_known_is_not_there()
    {
        var bare = Meetings.First with { Location = null, Url = null, Description = " \n " };
        var text = Itip.Write(Invited with { Organizer = new("a@b.nl", "") }, bare, "", Meetings.Now).Calendar;

        text.ShouldNotContain("LOCATION");
        text.ShouldNotContain("URL");
        text.ShouldNotContain("DESCRIPTION");
        text.ShouldContain("\r\nORGANIZER:mailto:a@b.nl\r\n");
        text.ShouldContain("\r\nATTENDEE;CUTYPE=INDIVIDUAL;");
    }
}
