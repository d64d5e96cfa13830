using Campus.Cohorts.Calendar;

namespace Campus.RuleTests.Cohorts.Calendar;

/// <summary>What a person's calendar is told next, case by case.</summary>
public sealed class NextSendingTests
{
    private const string Zoe = "zoe@voorbeeld.nl";
    private static readonly Standing Seated = new(Meetings.First, true, Zoe, "1@x", Meetings.Campus, Meetings.Now);
    private static readonly Sending Told = NextSending.After(null, Seated)!;

    [Fact]
    public void A_seat_is_an_invitation_with_number_0()
    {
        Told.ShouldBe(new("1@x", ItipMethod.Request, 0, Meetings.Campus, Zoe, ContentHash.Of(Meetings.First)));
        NextSending.After(Told, Seated).ShouldBeNull();
    }

    [Fact]
    public void Who_has_no_seat_or_a_meeting_that_is_off_hears_nothing()
    {
        NextSending.After(null, Seated with { HasPlace = false }).ShouldBeNull();
        NextSending.After(null, Off(Seated)).ShouldBeNull();
    }

    [Fact]
    public void Another_time_place_or_link_is_told_and_other_words_are_not()
    {
        var first = Meetings.First;
        Meeting[] told =
        [
            Meetings.At("2027-02-03 09:30", "2027-02-03 12:00"), Meetings.At("2027-02-02 09:30", "2027-02-02 12:15"),
            first with { Location = "Elders" }, first with { Location = null },
            first with { Link = new("https://v.nl/1") },
        ];
        Meeting[] untold =
        [
            first with { Title = "Anders" }, first with { Description = "Anders" }, first with { Url = null },
            first with { ChangedUtc = Meetings.Now.AddDays(1) }, first with { Location = $" {first.Location}\r\n" },
        ];
        foreach (var meeting in told)
        {
            NextSending.After(Told, Seated with { Meeting = meeting })
                .ShouldBe(Told with { Sequence = 1, ContentHash = ContentHash.Of(meeting) });
            ContentHash.Of(meeting).ShouldNotBe(Told.ContentHash);
        }
        untold.Select(meeting => NextSending.After(Told, Seated with { Meeting = meeting }))
            .ShouldAllBe(next => next == null);
    }

    [Fact]
    public void The_end_of_a_seat_or_a_meeting_is_told_once()
    {
        foreach (var ended in new[] { Seated with { HasPlace = false }, Off(Seated) })
        {
            var cancel = NextSending.After(Told, ended)!;
            cancel.ShouldBe(Told with { Method = ItipMethod.Cancel, Sequence = 1 });
            NextSending.After(cancel, ended).ShouldBeNull();
        }
    }

    [Fact]
    public void A_meeting_that_goes_on_after_all_is_told_with_the_next_number()
    {
        var cancel = NextSending.After(Told, Off(Seated))!;
        NextSending.After(cancel, Seated).ShouldBe(Told with { Sequence = 2 });
    }

    [Fact]
    public void Another_address_takes_it_from_the_old_one_and_puts_it_in_the_new_one()
    {
        var moved = Seated with { Address = "zoe@elders.nl" };
        var old = NextSending.After(Told, moved)!;
        var now = NextSending.After(old, moved)!;

        old.ShouldBe(Told with { Method = ItipMethod.Cancel, Sequence = 1 });
        now.ShouldBe(Told with { Sequence = 2, Address = "zoe@elders.nl" });
        NextSending.After(now, moved).ShouldBeNull();
        NextSending.After(Told, Seated with { Address = "Zoe@Voorbeeld.NL" }).ShouldBeNull();
    }

    [Fact]
    public void Another_address_after_the_end_gets_nothing()
    {
        var moved = Seated with { Address = "zoe@elders.nl", HasPlace = false };
        NextSending.After(Told, moved)!.Address.ShouldBe(Zoe);
        NextSending.After(NextSending.After(Told, moved), moved).ShouldBeNull();
    }

    [Fact]
    public void Organiser_and_uid_are_those_of_the_first_message()
    {
        var other = Seated with { Organizer = new("nieuw@elders.nl", "Nieuw"), Uid = "1@elders" };
        NextSending.After(Told, other).ShouldBeNull();
        NextSending.After(Told, Off(other)).ShouldBe(Told with { Method = ItipMethod.Cancel, Sequence = 1 });
    }

    [Fact]
    public void Nobody_is_invited_to_what_has_begun_and_nobody_hears_of_what_is_over()
    {
        var running = Seated with { NowUtc = Meetings.First.StartUtc };
        var over = Seated with { NowUtc = Meetings.First.EndUtc };

        NextSending.After(null, running).ShouldBeNull();
        NextSending.After(Told, running with { Address = "zoe@elders.nl" }).ShouldBeNull();
        NextSending.After(Told, Off(running))!.Method.ShouldBe(ItipMethod.Cancel);
        NextSending.After(Told, Off(over)).ShouldBeNull();
        NextSending.After(Told, over with { HasPlace = false }).ShouldBeNull();
    }

    private static Standing Off(Standing standing) =>
        standing with { Meeting = standing.Meeting with { CancelledUtc = Meetings.Now } };
}
