using Campus.Cohorts.Seats;

namespace Campus.RuleTests.Cohorts;

/// <summary>What editors change about a group, and what that does to who is in line.</summary>
public sealed class PublishedAgainTests
{
    [Fact]
    public void While_a_group_is_off_the_site_nobody_comes_in_and_nobody_moves_up()
    {
        var group = new Group(seats: 1);
        group.Apply("Anna");
        group.Apply("Bram");
        group.Terms = group.Terms with { IsOnSite = false };

        group.Leave("Anna").ShouldBeNull();

        group["Bram"].Status.ShouldBe(ApplicationStatus.Waitlisted);
        group.Apply("Chris").ShouldBe(Refusal.NotOpen);
        group.Terms = group.Terms with { IsOnSite = true };
        group.Do(new SeatCommand.Settle());
        group["Bram"].Status.ShouldBe(ApplicationStatus.Seated);
    }

    [Fact]
    public void Where_nobody_approves_any_more_who_waited_for_that_goes_before_who_comes_now()
    {
        var group = new Group(seats: 1, needsApproval: true);
        group.Apply("Anna");
        group.Terms = group.Terms with { NeedsApproval = false };

        group.Apply("Bram");

        group["Anna"].Status.ShouldBe(ApplicationStatus.Seated);
        group["Bram"].Status.ShouldBe(ApplicationStatus.Waitlisted);
    }
}
