using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

public sealed class ActivityStateTests
{
    private static readonly Course Course = Lessons.Course(Lessons.Lesson(
        "les", MoveOn.CompletedOrPassed, null, Lessons.Text("t"), Lessons.Question("v"), Lessons.Question("twee", attempts: 2), Lessons.Simulation("s")));

    [Fact]
    public void Reading_twice_counts_once()
    {
        var text = Course.Find("t")!.Activity;
        var once = text.After(null, Lessons.Read("t"));

        once!.Done.ShouldBeTrue();
        text.After(once, Lessons.Read("t")).ShouldBeNull();
    }

    [Fact]
    public void The_best_attempt_stays_and_the_latest_answer_is_shown()
    {
        var state = Lessons.After(Course, Lessons.Wrong("v"), Lessons.Right("v"), Lessons.Wrong("v"))["v"];

        state.Right.ShouldBeTrue();
        state.Attempts.ShouldBe(3);
        state.Chosen.ShouldBe(["v-fout"]);
    }

    [Fact]
    public void An_answer_after_the_last_attempt_changes_nothing()
    {
        var state = Lessons.After(Course, Lessons.Wrong("twee"), Lessons.Wrong("twee"), Lessons.Right("twee"))["twee"];

        state.Attempts.ShouldBe(2);
        state.Right.ShouldBeFalse();
    }

    [Fact]
    public void An_answer_that_does_not_exist_changes_nothing() =>
        Lessons.After(Course, new AnswerAct("v", Lessons.Monday, ["bestaat-niet"])).ShouldBeEmpty();

    [Fact]
    public void An_act_of_another_kind_changes_nothing() =>
        Lessons.After(Course, Lessons.Read("v"), Lessons.Right("t"), Lessons.Read("s")).ShouldBeEmpty();

    [Fact]
    public void A_conversation_is_done_at_its_ending()
    {
        Lessons.After(Course, Begin(1), Choose(1, 0, 0))["s"].Done.ShouldBeFalse();
        var ended = Lessons.After(Course, Begin(1), Choose(1, 0, 0), Choose(1, 1, 0))["s"];

        ended.Done.ShouldBeTrue();
        ended.Right.ShouldBeTrue();
        ended.Choices.ShouldBe([0, 0]);
    }

    [Fact]
    public void A_choice_from_an_old_page_changes_nothing()
    {
        var state = Lessons.After(Course, Begin(1), Choose(1, 0, 0), Choose(1, 0, 1), Choose(2, 1, 0), Choose(1, 5, 0))["s"];

        state.Choices.ShouldBe([0]);
    }

    [Fact]
    public void A_choice_before_the_beginning_changes_nothing() => Lessons.After(Course, Choose(1, 0, 0)).ShouldBeEmpty();

    [Fact]
    public void A_conversation_can_be_played_again_when_it_has_ended_and_stays_done()
    {
        var again = Lessons.After(Course, Begin(1), Choose(1, 0, 0), Begin(2), Choose(1, 1, 0), Begin(2), Choose(2, 0, 1))["s"];

        again.Attempts.ShouldBe(2);
        again.Choices.ShouldBe([1]);
        again.Done.ShouldBeTrue();
        again.Right.ShouldBeTrue();
    }

    private static BeginAct Begin(int run) => new("s", Lessons.Monday, run);

    private static ChooseAct Choose(int run, int turn, int choice) => new("s", Lessons.Monday, run, turn, choice);
}
