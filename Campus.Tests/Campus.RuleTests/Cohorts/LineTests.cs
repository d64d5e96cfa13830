using Campus.Cohorts.Seats;

namespace Campus.RuleTests.Cohorts;

/// <summary>Approval, people who go together, seats that are kept for somebody, people who take a seat over.</summary>
public sealed class LineTests
{
    [Fact]
    public void Case_3_more_seats_give_nobody_one_who_is_not_approved()
    {
        var group = new Group(seats: 1, needsApproval: true);
        foreach (var person in new[] { "Anna", "Bram", "Chris", "Dirk", "Els" })
        {
            group.Apply(person).ShouldBeNull();
        }
        group.Approve("Anna").ShouldBeNull();

        group.Do(new SeatCommand.Publish(5)).ShouldBeNull();

        group.Seats.Held.ShouldBe(1);
        group.Approve("Chris").ShouldBeNull();
        group["Chris"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    [Fact]
    public void Who_is_approved_when_it_is_full_keeps_the_number_of_asking()
    {
        var group = new Group(seats: 1, needsApproval: true);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Apply("Chris");
        group.Approve("Anna");
        group.Approve("Chris");

        group.Approve("Bram");
        group.Leave("Anna");

        group["Bram"].ShouldSatisfyAllConditions(
            bram => bram.QueueNo.ShouldBe(2), bram => bram.Status.ShouldBe(ApplicationStatus.Seated));
        group["Chris"].Status.ShouldBe(ApplicationStatus.Waitlisted);
    }

    [Fact]
    public void What_nobody_approved_ends_when_enrolling_closes()
    {
        var group = new Group(needsApproval: true);
        group.Apply("Anna");
        group.Now = group.Terms.DeadlineUtc;

        group.Do(new SeatCommand.Settle());

        group["Anna"].Status.ShouldBe(ApplicationStatus.ApprovalExpired);
        group.Approve("Anna").ShouldBe(Refusal.NotNow);
    }

    [Fact]
    public void Case_5_an_outsider_waits_while_an_offer_runs()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Overlapping.Add("Bram");
        group.Leave("Anna");

        group.Apply("outsider").ShouldBeNull();

        group["outsider"].Status.ShouldBe(ApplicationStatus.Waitlisted);
    }

    [Fact]
    public void Three_who_go_together_wait_for_three_seats_and_hold_up_the_line_for_two_days()
    {
        var group = new Group(seats: 3);
        group.Fill(3);
        foreach (var person in new[] { "Anna", "Bram", "Chris", "Dirk" })
        {
            group.Apply(person);
        }
        Together(group, "Anna", "Bram", "Chris").ShouldBeNull();

        group.Leave("in 1");
        group["Dirk"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group.Now = group.Now.AddHours(49);
        group.Do(new SeatCommand.Settle());
        group["Dirk"].Status.ShouldBe(ApplicationStatus.Seated);
        group.Leave("in 2");
        group.Leave("in 3");
        group["Anna"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group.Leave("Dirk");

        new[] { "Anna", "Bram", "Chris" }.ShouldAllBe(person => group[person].Status == ApplicationStatus.Seated);
    }

    [Fact]
    public void Who_waits_for_approval_holds_up_nobody_and_neither_do_those_who_go_with_her()
    {
        var group = new Group(seats: 2, needsApproval: true);
        foreach (var person in new[] { "Anna", "Bram", "Chris" })
        {
            group.Apply(person);
        }
        Together(group, "Anna", "Bram").ShouldBeNull();
        group.Approve("Anna");

        group.Approve("Chris");

        group["Chris"].Status.ShouldBe(ApplicationStatus.Seated);
        group["Anna"].Status.ShouldBe(ApplicationStatus.Waitlisted);
    }

    [Fact]
    public void A_party_is_of_two_to_four_who_wait()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Apply("Chris");

        Together(group, "Bram").ShouldBe(Refusal.Invalid);
        Together(group, "Bram", "Bram").ShouldBe(Refusal.Invalid);
        Together(group, "Anna", "Bram").ShouldBe(Refusal.NotNow);
        Together(group, "Bram", "Chris").ShouldBeNull();
        Together(group, "Bram", "Chris").ShouldBe(Refusal.NotNow);
    }

    [Fact]
    public void Seats_that_are_kept_for_an_organisation_go_to_its_people_until_they_are_let_go()
    {
        var group = new Group(seats: 3);
        group.Do(new SeatCommand.Reserve("Zeedonk", 2, group.Now.AddDays(7))).ShouldBeNull();
        group.Apply("Anna", "Elders");
        group.Apply("Bram", "Elders");

        group.Apply("Chris", "Zeedonk");

        group["Bram"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group["Chris"].Status.ShouldBe(ApplicationStatus.Seated);
        group.Now = group.Now.AddDays(7);
        group.Do(new SeatCommand.Settle());
        group["Bram"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    [Fact]
    public void A_pool_gives_what_other_groups_left_of_it()
    {
        var (group, pool) = (new Group(seats: 5), Guid.NewGuid());
        group.Pools[pool] = 1;
        group.Apply("Anna", "Zeedonk", pool);
        group.Apply("Bram", "Zeedonk", pool);
        group["Bram"].Status.ShouldBe(ApplicationStatus.Waitlisted);

        group.Pools[pool] = 2;
        group.Do(new SeatCommand.Settle());

        group["Bram"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    [Fact]
    public void Who_is_put_first_by_hand_gets_the_next_seat_and_the_ledger_says_how_many_she_passed()
    {
        var group = new Group(seats: 1);
        foreach (var person in new[] { "Anna", "Bram", "Chris", "Dirk" })
        {
            group.Apply(person);
        }

        group.Do(new SeatCommand.Override(group["Dirk"].Id, "Was door onze fout vergeten")).ShouldBeNull();
        group.Leave("Anna");

        group["Dirk"].Status.ShouldBe(ApplicationStatus.Seated);
        group.Ledger.Single(happened => happened.Kind == SeatEventKind.Override).Facts.ShouldBe(
            new SeatFacts { Reason = "Was door onze fout vergeten", Count = 2 });
    }

    [Fact]
    public void A_colleague_takes_the_seat_and_its_number_and_her_own_place_in_line_ends()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna", "Zeedonk");
        group.Apply("Bram", "Zeedonk");

        group.Replace("Anna", "Els", "Elders").ShouldBe(Refusal.OtherOrganisation);
        var waiting = group["Bram"].Id;
        group.Replace("Anna", "Bram", "Zeedonk").ShouldBeNull();

        group["Anna"].Status.ShouldBe(ApplicationStatus.Substituted);
        group.Seats.Applications[waiting].Status.ShouldBe(ApplicationStatus.Withdrawn);
        group["Bram"].ShouldSatisfyAllConditions(
            bram => bram.Status.ShouldBe(ApplicationStatus.Seated),
            bram => bram.Slot.ShouldBe(1),
            bram => bram.QueueNo.ShouldBe(1));
    }

    [Fact]
    public void A_substitute_who_has_to_be_approved_keeps_the_seat_meanwhile_also_after_enrolling_closed()
    {
        var group = new Group(seats: 1, needsApproval: true);
        group.Apply("Anna", "Zeedonk");
        group.Approve("Anna");
        group.Apply("Chris");
        group.Approve("Chris");
        group.Now = group.Terms.DeadlineUtc.AddHours(1);

        group.Replace("Anna", "Bram", "Zeedonk").ShouldBeNull();

        group["Bram"].ShouldSatisfyAllConditions(
            bram => bram.Status.ShouldBe(ApplicationStatus.Requested), bram => bram.Slot.ShouldBe(1));
        group["Chris"].Status.ShouldBe(ApplicationStatus.Waitlisted);
    }

    [Fact]
    public void Who_is_forgotten_before_the_start_leaves_a_seat_and_after_it_a_fact_without_a_name()
    {
        var group = new Group(seats: 2);
        group.Fill(2);
        group.Apply("Chris");
        var (first, second) = (group["in 1"].Id, group["in 2"].Id);

        group.Do(new SeatCommand.Erase(first)).ShouldBeNull();
        group["Chris"].Status.ShouldBe(ApplicationStatus.Seated);
        group.Now = group.Terms.StartUtc;
        group.Do(new SeatCommand.Erase(second)).ShouldBeNull();

        group.Seats.Applications[first].ShouldSatisfyAllConditions(
            one => one.Applicant.PersonId.ShouldBeNull(), one => one.Status.ShouldBe(ApplicationStatus.Removed));
        group.Seats.Applications[second].ShouldSatisfyAllConditions(
            one => one.Applicant.PersonId.ShouldBeNull(),
            one => one.Status.ShouldBe(ApplicationStatus.Seated),
            one => one.Slot.ShouldBe(2));
    }

    [Fact]
    public void Who_goes_to_another_group_leaves_a_seat_and_who_comes_has_one_now_or_stays_where_she_was()
    {
        var (here, there) = (new Group(seats: 1), new Group(seats: 1));
        here.Apply("Anna");
        here.Apply("Bram");
        there.Apply("Chris");

        there.Do(new SeatCommand.SwapIn(Guid.NewGuid(), new("Anna", null), "here")).ShouldBe(Refusal.Full);
        there.Leave("Chris");
        there.Do(new SeatCommand.SwapIn(Guid.NewGuid(), new("Anna", null), "here")).ShouldBeNull();
        here.Do(new SeatCommand.SwapOut(here["Anna"].Id, "there")).ShouldBeNull();

        there.Seats.Held.ShouldBe(1);
        here["Anna"].Status.ShouldBe(ApplicationStatus.Swapped);
        here["Bram"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    private static Refusal? Together(Group group, params string[] people) =>
        group.Do(new SeatCommand.FormParty(Guid.NewGuid(), [.. people.Select(person => group[person].Id)]));
}
