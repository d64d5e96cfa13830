using Campus.Courses.Progress;

namespace Campus.RuleTests.Courses;

public sealed class ActTimeTests
{
    private static readonly DateTime Begun = Lessons.Monday;
    private static readonly DateTime Received = Begun.AddDays(3).AddTicks(7);

    [Theory]
    [InlineData(-400 * 24 * 60, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(90, 90)]
    [InlineData((3 * 24 * 60) + 1, (3 * 24 * 60) + 1)]
    [InlineData((3 * 24 * 60) + 5, 3 * 24 * 60)]
    [InlineData(100 * 24 * 60, 3 * 24 * 60)]
    public void An_act_lies_between_the_start_of_its_registration_and_the_moment_it_came_in(int minutes, int expected) =>
        ActTime.Between(Begun.AddMinutes(minutes), Begun, Received).ShouldBe(Begun.AddMinutes(expected));

    [Fact]
    public void A_clock_may_run_ahead_exactly_as_far_as_clocks_differ()
    {
        var at = Received + ActTime.ClockSkew;

        ActTime.Between(at, Begun, Received).ShouldBe(at);
        ActTime.Between(at.AddTicks(1), Begun, Received).ShouldBe(Begun.AddDays(3));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(60 * 24 * 40, true)]
    public void What_waited_longer_than_clocks_differ_came_late(int minutes, bool late) =>
        ActTime.IsLate(Received.AddMinutes(-minutes), Received).ShouldBe(late);
}
