using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>The conditions a conversation asks of its counters.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData(">= 5", "5 6")]
    [InlineData("<= 5", "4 5")]
    [InlineData("> 5", "6")]
    [InlineData("< 5", "4")]
    [InlineData("= 5", "5")]
    public void A_condition_holds_for_what_its_sign_says(string condition, string values) =>
        new[] { 4, 5, 6 }.Where(Read(condition).Holds).ShouldBe(values.Split(' ').Select(int.Parse));

    [Theory]
    [InlineData(">= 10", true)]
    [InlineData(">= 11", false)]
    [InlineData("> 9", true)]
    [InlineData("> 10", false)]
    [InlineData("<= 2", true)]
    [InlineData("<= 1", false)]
    [InlineData("< 3", true)]
    [InlineData("< 2", false)]
    [InlineData("= 2", true)]
    [InlineData("= 10", true)]
    [InlineData("= 1", false)]
    [InlineData("= 11", false)]
    public void A_condition_that_no_value_between_the_bounds_meets_can_never_hold(string condition, bool possible) =>
        Read(condition).CanHold(new("relatie", 5, 2, 10, 1)).ShouldBe(possible);

    private static Condition Read(string condition) =>
        RouteReader.Read($"Uit als relatie {condition}", 1, [])[0].Conditions.ShouldHaveSingleItem();
}
