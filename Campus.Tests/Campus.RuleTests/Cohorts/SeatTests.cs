using Campus.Cohorts.Seats;

namespace Campus.RuleTests.Cohorts;

/// <summary>Who gets a seat, who waits, and what happens when one comes free (R13 to R21).</summary>
public sealed class SeatTests
{
    [Fact]
    public void Who_asks_while_there_is_room_has_a_seat_with_a_number()
    {
        var group = new Group(seats: 2);

        group.Apply("Anna").ShouldBeNull();

        group["Anna"].ShouldSatisfyAllConditions(
            anna => anna.Status.ShouldBe(ApplicationStatus.Seated),
            anna => anna.Slot.ShouldBe(1),
            anna => anna.QueueNo.ShouldBe(1));
    }

    [Fact]
    public void Who_asks_when_it_is_full_waits_and_who_asks_twice_is_told()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");

        group.Apply("Bram").ShouldBeNull();

        group["Bram"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group.Apply("Bram").ShouldBe(Refusal.AlreadyIn);
        group.Apply("Anna").ShouldBe(Refusal.AlreadyIn);
    }

    [Fact]
    public void Nobody_applies_before_it_opens_after_the_last_day_or_when_it_is_cancelled()
    {
        var group = new Group();
        group.Terms = group.Terms with { OpensUtc = group.Now.AddMinutes(1) };
        group.Apply("Anna").ShouldBe(Refusal.TooEarly);

        group.Now = group.Now.AddMinutes(1);
        group.Apply("Anna").ShouldBeNull();

        group.Now = group.Terms.DeadlineUtc;
        group.Apply("Bram").ShouldBe(Refusal.TooLate);

        group.Do(new SeatCommand.CancelCohort("Te weinig aanmeldingen")).ShouldBeNull();
        group.Apply("Chris").ShouldBe(Refusal.NotOpen);
    }

    [Fact]
    public void A_cancelled_seat_goes_to_the_first_in_line()
    {
        var group = new Group(seats: 2);
        group.Fill(2);
        group.Apply("Chris");
        group.Apply("Dirk");

        group.Leave("in 2").ShouldBeNull();

        group["Chris"].ShouldSatisfyAllConditions(
            chris => chris.Status.ShouldBe(ApplicationStatus.Seated), chris => chris.Slot.ShouldBe(2));
        group["Dirk"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group["in 2"].LateCancel.ShouldBeFalse();
    }

    [Fact]
    public void Close_to_the_start_a_seat_is_offered_and_the_offer_keeps_it()
    {
        var group = Late(seats: 1);
        group.Apply("Bram");
        group.Apply("Chris");

        group.Leave("Anna").ShouldBeNull();

        group["Bram"].ShouldSatisfyAllConditions(
            bram => bram.Status.ShouldBe(ApplicationStatus.Offered), bram => bram.Slot.ShouldBe(1),
            bram => bram.OfferUntilUtc.ShouldBe(group.Now.AddHours(48)));
        group["Chris"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group.Accept("Bram").ShouldBeNull();
        group["Bram"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    [Fact]
    public void Case_7_a_seat_that_was_accepted_and_given_back_frees_once_and_the_old_offer_is_over()
    {
        var group = Late(seats: 1);
        group.Apply("Bram");
        group.Apply("Chris");
        group.Leave("Anna");
        group.Accept("Bram");
        group.Now = group.Now.AddMinutes(8);

        group.Leave("Bram").ShouldBeNull();

        group["Chris"].Status.ShouldBe(ApplicationStatus.Offered);
        group.Accept("Bram").ShouldBe(Refusal.NotNow);
        group.Seats.Held.ShouldBe(1);
    }

    [Fact]
    public void Case_9_an_offer_that_is_over_goes_to_the_next_in_the_request_that_comes_too_late()
    {
        var group = Late(seats: 1);
        group.Apply("Bram");
        group.Apply("Chris");
        group.Leave("Anna");
        group.Now = group["Bram"].OfferUntilUtc!.Value.AddMinutes(1);

        group.Accept("Bram").ShouldBe(Refusal.OfferOver);

        group["Bram"].Status.ShouldBe(ApplicationStatus.Lapsed);
        group["Chris"].Status.ShouldBe(ApplicationStatus.Offered);
    }

    [Fact]
    public void Case_9_who_is_too_late_still_has_the_seat_when_nobody_waits()
    {
        var group = Late(seats: 1);
        group.Apply("Bram");
        group.Leave("Anna");
        group.Now = group["Bram"].OfferUntilUtc!.Value.AddMinutes(1);

        group.Accept("Bram").ShouldBeNull();

        group["Bram"].ShouldSatisfyAllConditions(
            bram => bram.Status.ShouldBe(ApplicationStatus.Seated), bram => bram.Slot.ShouldBe(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Case_6_after_the_deadline_or_the_start_nothing_is_offered(bool isStarted)
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Now = isStarted ? group.Terms.StartUtc : group.Terms.DeadlineUtc;
        group.Do(new SeatCommand.Settle());
        var seq = group.Seats.LastSeq;

        group.Do(new SeatCommand.Remove(group["Anna"].Id, "Ziek")).ShouldBeNull();

        group["Bram"].Status.ShouldBe(isStarted ? ApplicationStatus.NoSeat : ApplicationStatus.Waitlisted);
        SeatEventKind[] expected = isStarted
            ? [SeatEventKind.Removed]
            : [SeatEventKind.Removed, SeatEventKind.CallQueue];
        group.Since(seq).ShouldBe(expected);
    }

    [Fact]
    public void Who_has_too_little_time_to_answer_is_rung_once_for_each_seat()
    {
        var group = new Group(seats: 2);
        group.Fill(2);
        group.Apply("Chris");
        group.Apply("Dirk");
        group.Now = group.Terms.DeadlineUtc.AddHours(-20);
        var seq = group.Seats.LastSeq;

        group.Leave("in 1");
        group.Do(new SeatCommand.Settle());
        group.Leave("in 2");
        group.Do(new SeatCommand.Settle());

        group.Since(seq).ShouldBe(
            [SeatEventKind.Cancelled, SeatEventKind.CallQueue, SeatEventKind.Cancelled, SeatEventKind.CallQueue]);
    }

    [Fact]
    public void Who_is_elsewhere_at_that_time_is_asked_and_not_moved_up_in_silence()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Overlapping.Add("Bram");

        group.Leave("Anna");

        group["Bram"].Status.ShouldBe(ApplicationStatus.Offered);
        group.Ledger[^1].Rule.ShouldBe("R17");
    }

    [Fact]
    public void Case_10_with_fewer_seats_than_people_nobody_moves_up_until_there_is_room()
    {
        var group = Late(seats: 12);
        group.Fill(11);
        for (var i = 1; i <= 6; i++)
        {
            group.Apply($"waits {i}").ShouldBeNull();
        }
        group.Leave("in 11");
        group["waits 1"].Status.ShouldBe(ApplicationStatus.Offered);
        var offer = group["waits 1"];

        group.Do(new SeatCommand.Publish(10)).ShouldBeNull();
        var seq = group.Seats.LastSeq;
        group.Do(new SeatCommand.Publish(10)).ShouldBeNull();
        group.Seats.LastSeq.ShouldBe(seq);
        group.Leave("in 1");
        group.Leave("in 2");
        group.Since(seq).ShouldBe([SeatEventKind.Cancelled, SeatEventKind.Cancelled]);
        group.Leave("in 3");

        group.Since(seq).Count(kind => kind == SeatEventKind.Offered).ShouldBe(1);
        group["waits 2"].Status.ShouldBe(ApplicationStatus.Offered);
        group["waits 1"].ShouldBe(offer);
    }

    [Fact]
    public void Cancelling_after_the_day_that_was_told_is_marked_and_frees_the_seat_all_the_same()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Now = group.Terms.CancelUntilUtc.AddMinutes(1);

        group.Leave("Anna").ShouldBeNull();

        group["Anna"].ShouldSatisfyAllConditions(
            anna => anna.Status.ShouldBe(ApplicationStatus.Cancelled), anna => anna.LateCancel.ShouldBeTrue());
        group["Bram"].Slot.ShouldBe(1);
    }

    [Fact]
    public void After_a_meeting_was_moved_cancelling_is_free_for_five_days_and_an_offer_has_its_whole_time_again()
    {
        var group = Late(seats: 2);
        group.Apply("Bram");
        group.Apply("Chris");
        group.Leave("Bram");
        group.Now = group.Terms.CancelUntilUtc.AddHours(1);
        var before = group["Chris"].OfferUntilUtc;

        group.Do(new SeatCommand.MoveMeeting("m1")).ShouldBeNull();
        group.Leave("Anna");

        group["Anna"].LateCancel.ShouldBeFalse();
        group["Chris"].OfferUntilUtc.ShouldNotBe(before);
    }

    [Fact]
    public void A_cancelled_group_lets_everybody_go_and_nobody_is_late()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Now = group.Terms.CancelUntilUtc.AddDays(1);

        group.Do(new SeatCommand.CancelCohort("Trainer ziek")).ShouldBeNull();

        group.Seats.Applications.Values.ShouldAllBe(one =>
            one.Status == ApplicationStatus.CohortCancelled && !one.LateCancel && one.Slot == null);
        group.Do(new SeatCommand.CancelCohort("Nog eens")).ShouldBe(Refusal.NotNow);
    }

    [Fact]
    public void When_the_group_begins_who_still_waits_has_no_seat_and_when_it_ends_who_was_in_it_was()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Now = group.Terms.StartUtc;

        group.Do(new SeatCommand.Settle());
        group.Leave("Anna").ShouldBe(Refusal.NotNow);
        group.Do(new SeatCommand.Finish()).ShouldBeNull();

        group["Bram"].Status.ShouldBe(ApplicationStatus.NoSeat);
        group["Anna"].ShouldSatisfyAllConditions(
            anna => anna.Status.ShouldBe(ApplicationStatus.Finished), anna => anna.Slot.ShouldBe(1));
    }

    [Fact]
    public void A_start_that_is_moved_to_tomorrow_takes_offers_back_and_asks_somebody_to_ring()
    {
        var group = Late(seats: 1);
        group.Apply("Bram");
        group.Leave("Anna");
        group.Terms = group.Terms with { StartUtc = group.Now.AddHours(20) };
        var seq = group.Seats.LastSeq;
        group.Apply("Chris");

        group.Since(seq).ShouldBe([SeatEventKind.Voided, SeatEventKind.Applied, SeatEventKind.Seated]);
        group["Bram"].Status.ShouldBe(ApplicationStatus.Voided);
    }

    // A group with Anna in it, seven days before its start.
    private static Group Late(int seats)
    {
        var group = new Group(seats);
        group.Apply("Anna").ShouldBeNull();
        group.Terms = group.Terms with { DeadlineUtc = group.Terms.StartUtc };
        group.Now = group.Terms.StartUtc.AddDays(-7);
        return group;
    }
}
