using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.Courses.Player;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>A lesson that is tried out goes by the rules of one that is taken, and its address is all there is of it.</summary>
public sealed class TrialTests
{
    private static readonly Lesson Lesson = Lessons.Lesson(
        "l", MoveOn.Completed, null, Lessons.Text("t"), Lessons.Question("q", attempts: 2), Lessons.Simulation("s"));

    private static readonly Course Course = Lessons.Course(Lesson);

    [Fact]
    public void Nothing_done_leaves_a_clean_address()
    {
        var trial = new Trial("/proef", Lesson, "");

        trial.UrlOf(Lesson, "t").ShouldBe("/proef/l/t");
        trial.Stand(Course, Lessons.Monday).States.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_done_is_found_back_in_the_address()
    {
        var trial = After(
            Lessons.Read("t"), Lessons.Wrong("q"), Lessons.Right("q"), new BeginAct("s", Lessons.Monday, 1), new ChooseAct("s", Lessons.Monday, 1, 0, 0));

        trial.UrlOf(Lesson, "s").ShouldBe("/proef/l/s?stand=0r-1a1-1a0-2b-2c0");
        var standing = new Trial("/proef", Lesson, trial.Done).Stand(Course, Lessons.Monday);
        standing.StateOf(Lesson.Activities[0]).ShouldNotBeNull().Done.ShouldBeTrue();
        standing.StateOf(Lesson.Activities[1]).ShouldNotBeNull().ShouldSatisfyAllConditions(
            state => state.Attempts.ShouldBe(2), state => state.Right.ShouldBeTrue());
        standing.StateOf(Lesson.Activities[2]).ShouldNotBeNull().Choices.ShouldBe([0]);
    }

    [Fact]
    public void What_no_longer_counts_changes_nothing() => After(Lessons.Wrong("q"), Lessons.Wrong("q"), Lessons.Right("q")).Done.ShouldBe("1a1-1a1");

    [Theory]
    [InlineData("zomaar wat")]
    [InlineData("99r-1a77-2c5-0-r")]
    public void An_address_that_somebody_made_up_is_no_trouble(string done) =>
        new Trial("/proef", Lesson, done).Stand(Course, Lessons.Monday).States.ShouldBeEmpty();

    private static Trial After(params IEnumerable<Act> acts) => acts.Aggregate(
        new Trial("/proef", Lesson, ""), (trial, act) => trial.With(act, trial.Stand(Course, Lessons.Monday)));
}
