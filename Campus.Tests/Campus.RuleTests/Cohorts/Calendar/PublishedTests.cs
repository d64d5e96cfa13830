using Campus.Cohorts.Calendar;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>What people fetch says when and where, and nothing that makes a program write to somebody.</summary>
public sealed class PublishedTests
{
    private static readonly Meeting Second = Meetings.At("2027-02-09 09:30", "2027-02-09 12:00") with
    {
        Id = "4second", Title = "Groep Wonen, bijeenkomst 2",
    };

    [Fact]
    public void One_meeting_is_one_event_without_method_organiser_and_invited()
    {
        var text = Published.File([new(Meetings.First, "4first.1@x", 3)], Meetings.Now);
        var read = Meetings.Read(text);

        read.Method.ShouldBeNull();
        var one = read.Events.ShouldHaveSingleItem();
        (one.Uid, one.Sequence, one.Status).ShouldBe(("4first.1@x", 3, "CONFIRMED"));
        foreach (var word in new[] { "METHOD", "ORGANIZER", "ATTENDEE", "mailto", "VALARM", "X-MICROSOFT", "NAME:" })
        {
            Meetings.Lines(text).ShouldNotContain(line => line.StartsWith(word, StringComparison.Ordinal), word);
        }
    }

    [Fact]
    public void The_rest_of_the_event_is_as_in_the_invitation()
    {
        var sending = new Sending("4first.1@x", ItipMethod.Request, 3, Meetings.Campus, "zoe@voorbeeld.nl", "");
        var invitation = Meetings.Lines(Itip.Write(sending, Meetings.First, "Zoë", Meetings.Now).Calendar);
        var file = Meetings.Lines(Published.File([new(Meetings.First, "4first.1@x", 3)], Meetings.Now));

        file.Except(invitation).ShouldBeEmpty();
        invitation.Except(file).Select(line => line.Split(':', ';')[0]).ShouldBe(
            ["METHOD", "ATTENDEE", "ORGANIZER", "X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-DISALLOW-COUNTER"]);
    }

    [Fact]
    public void A_group_is_one_file_with_its_meetings_in_the_order_of_time() =>
        Meetings.Read(Published.File([new(Second, "2@x", 0), new(Meetings.First, "1@x", 0)], Meetings.Now))
            .Events.Select(one => one.Uid).ShouldBe(["1@x", "2@x"]);

    [Fact]
    public void A_feed_has_a_name_so_that_its_address_is_not_shown()
    {
        var lines = Meetings.Lines(Published.Feed("Bijeenkomsten, van\r\nmij", [], Meetings.Now));
        lines.ShouldContain(@"NAME:Bijeenkomsten\, van mij");
        lines.ShouldContain(@"X-WR-CALNAME:Bijeenkomsten\, van mij");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(30.01, false)]
    public void What_is_called_off_stays_thirty_days_as_called_off(double days, bool isThere)
    {
        var off = new PublishedMeeting(Meetings.First with { CancelledUtc = Meetings.Now }, "1@x", 1);
        var ended = new PublishedMeeting(Second, "2@x", 1, SeatEndedUtc: Meetings.Now);
        foreach (var write in new[] { Published.File, (all, now) => Published.Feed("Mijn", all, now) })
        {
            Meetings.Read(write([off, ended], Meetings.Now.AddDays(days)))
                .Events.Select(one => one.Status).ShouldBe(isThere ? ["CANCELLED", "CANCELLED"] : []);
        }
    }

    [Fact]
    public void The_first_of_two_endings_counts()
    {
        var cancelled = Second with { CancelledUtc = Meetings.Now };
        new PublishedMeeting(cancelled, "2@x", 1, Meetings.Now.AddDays(-1)).OffUtc.ShouldBe(Meetings.Now.AddDays(-1));
        new PublishedMeeting(cancelled, "2@x", 1, Meetings.Now.AddDays(1)).OffUtc.ShouldBe(Meetings.Now);
        new PublishedMeeting(Second, "2@x", 1).OffUtc.ShouldBeNull();
    }

    [Fact]
    public void What_did_not_change_is_the_same_text_a_day_later()
    {
        var off = Second with { CancelledUtc = Meetings.Now };
        PublishedMeeting[] all = [new(Meetings.First, "1@x", 0), new(off, "2@x", 1)];
        Published.Feed("Mijn", all, Meetings.Now.AddDays(1)).ShouldBe(Published.Feed("Mijn", all, Meetings.Now));
    }
}
