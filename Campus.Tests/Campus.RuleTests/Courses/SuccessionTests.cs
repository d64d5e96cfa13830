using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>What moving on to another version does with what was done (rule R11).</summary>
public sealed class SuccessionTests
{
    private static readonly DateTime Tuesday = Lessons.Monday.AddDays(1);

    private static readonly Course First = Lessons.Course(
        Lessons.Lesson("a", MoveOn.CompletedOrPassed, null, Lessons.Text("a1"), Lessons.Question("a2")),
        Lessons.Lesson("b", MoveOn.CompletedOrPassed, null, Lessons.Text("b1"), Lessons.Question("b2"), Lessons.Simulation("b3")));

    [Fact]
    public void What_is_equal_is_carried_with_its_attempts_and_its_choices()
    {
        Act[] acts = [Lessons.Wrong("a2"), Lessons.Right("a2"), new BeginAct("b3", Lessons.Monday, 1), new ChooseAct("b3", Lessons.Monday, 1, 0, 1)];
        var before = Lessons.After(First, acts);

        LearningRecord.After(new(First, Next()), before, Tuesday).States.ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_lesson_that_was_satisfied_and_is_equal_is_waived_as_an_equivalent()
    {
        var (record, begin) = Move(Next(), Lessons.Read("a1"), Lessons.Right("a2"), Lessons.Read("b1"));

        record.Progress.LessonsDone.ShouldBe(1);
        var waived = begin.ShouldHaveSingleItem();
        (waived.Reached, waived.Lesson!.Id, waived.IsEquivalent).ShouldBe((Reached.Waived, "a", true));
    }

    [Fact]
    public void A_question_that_changed_is_asked_again_and_its_lesson_with_it()
    {
        var changed = Lessons.Question("a2", kind: QuestionForm.Multiple);
        var (record, begin) = Move(Next(second: changed), Lessons.Read("a1"), Lessons.Right("a2"));

        record.Renewed.ShouldBe(["a2"]);
        record.States.Keys.ShouldBe(["a1"]);
        record.Progress.LessonsDone.ShouldBe(0);
        begin.ShouldBeEmpty();
        record.Next!.Id.ShouldBe("a");
    }

    [Fact]
    public void What_changed_and_was_never_done_is_not_renewed_for_her() =>
        Move(Next(second: Lessons.Question("a2", kind: QuestionForm.Multiple)), Lessons.Read("a1")).Record.Renewed.ShouldBeEmpty();

    [Fact]
    public void A_lesson_that_lost_what_was_still_to_do_is_waived_by_decision()
    {
        var (record, begin) = Move(Lessons.Course(Lessons.Lesson("a", MoveOn.CompletedOrPassed, null, Lessons.Text("a1"))), Lessons.Read("a1"));

        begin.Select(milestone => milestone.Reached).ShouldBe([Reached.Waived, Reached.Satisfied, Reached.Satisfied]);
        begin[0].IsEquivalent.ShouldBeFalse();
        record.SatisfiedUtc.ShouldBe(Tuesday);
    }

    [Fact]
    public void Satisfaction_rolls_up_when_all_that_is_required_was_done()
    {
        var bare = Lessons.Course(First.Lessons[0], First.Lessons[1]);
        var (record, begin) = Move(bare, [.. All(First)]);

        begin.Select(milestone => (milestone.Reached, milestone.Lesson?.Id ?? milestone.Module?.Id)).ShouldBe(
            [(Reached.Waived, "a"), (Reached.Waived, "b"), (Reached.Satisfied, "module"), (Reached.Satisfied, null)]);
        record.Progress.Percent.ShouldBe(100);
    }

    [Fact]
    public void R1_a_lesson_that_asks_nothing_is_not_waived()
    {
        var free = Lessons.Course(Lessons.Lesson("a", MoveOn.NotApplicable, null, Lessons.Text("a1")));

        LearningRecordBegin(free, free, Lessons.Read("a1")).ShouldAllBe(milestone => milestone.Reached == Reached.Satisfied);
    }

    [Fact]
    public void What_is_true_without_any_act_is_said_once_to_who_moves_on()
    {
        var bare = Lessons.Course(Lessons.Lesson("leeg", MoveOn.Completed, null));

        LearningRecordBegin(bare, bare).Select(milestone => milestone.Reached)
            .ShouldBe([Reached.Completed, Reached.Satisfied, Reached.Satisfied]);
    }

    [Fact]
    public void What_is_new_is_known_to_be_new() => Move(Next(), Lessons.Read("a1")).Record.Added.ShouldBe(["c1", "b4"], ignoreOrder: true);

    [Fact]
    public void A_lesson_that_was_half_done_begins_here_with_its_first_act_and_is_completed_here()
    {
        var (record, _) = Move(Next(), Lessons.Read("a1"));

        Reach(record, Lessons.Right("a2")).ShouldBe([Reached.Initialized, Reached.Completed]);
    }

    [Fact]
    public void A_waived_lesson_that_is_opened_again_begins_and_is_not_completed_twice()
    {
        var (record, _) = Move(Next(), Lessons.Read("a1"), Lessons.Wrong("a2"));

        Reach(record, Lessons.Right("a2")).ShouldBe([Reached.Initialized]);
    }

    [Fact]
    public void An_act_that_comes_late_is_followed_once_and_counts_from_the_move()
    {
        var (left, now) = Moved(Next(), Lessons.Read("a1"));

        var taken = left.Follow(Lessons.Right("a2")).ToList();

        taken.Select(entry => entry.Record).ShouldBe([left, now]);
        taken[0].Effect.Milestones.ShouldBeEmpty();
        now.States["a2"].DoneUtc.ShouldBe(Tuesday);
        now.Progress.LessonsDone.ShouldBe(1);
        left.Follow(Lessons.Read("a1")).ShouldBeEmpty();
        now.States["a2"].Attempts.ShouldBe(1);
    }

    [Fact]
    public void A_late_act_on_what_changed_stays_where_it_was_done()
    {
        var (left, now) = Moved(Next(second: Lessons.Question("a2", kind: QuestionForm.Multiple)));

        left.Follow(Lessons.Right("a2")).ShouldHaveSingleItem().Record.ShouldBe(left);
        now.States.ShouldBeEmpty();
    }

    [Fact]
    public void R4_a_record_that_was_left_is_never_completed_by_what_comes_late()
    {
        var (left, now) = Moved(Next());
        foreach (var act in All(First))
        {
            left.Follow(act).Count().ShouldBe(2);
        }

        left.Progress.Satisfied.ShouldBeTrue();
        left.SatisfiedUtc.ShouldBeNull();
        now.Progress.LessonsDone.ShouldBe(1);
    }

    private static Course Next(Activity? second = null) => Lessons.Course(
        Lessons.Lesson("a", MoveOn.CompletedOrPassed, null, Lessons.Text("a1"), second ?? Lessons.Question("a2")),
        Lessons.Lesson("b", MoveOn.CompletedOrPassed, null, Lessons.Text("b1"), Lessons.Question("b2"), Lessons.Simulation("b3"), Lessons.Text("b4")),
        Lessons.Lesson("c", MoveOn.CompletedOrPassed, null, Lessons.Text("c1"))) with { VersionId = "cursus-v2" };

    private static IEnumerable<Act> All(Course course) => course.Lessons.SelectMany(lesson => lesson.Activities).SelectMany(activity => activity switch
    {
        QuestionActivity => (Act[])[Lessons.Right(activity.Id)],
        SimulationActivity => [new BeginAct(activity.Id, Lessons.Monday, 1), .. new[] { 0, 0 }.Select((choice, turn) => new ChooseAct(activity.Id, Lessons.Monday, 1, turn, choice))],
        _ => [Lessons.Read(activity.Id)],
    });

    private static (LearningRecord Record, IReadOnlyList<Milestone> Begin) Move(Course to, params Act[] acts)
    {
        var succession = new Succession(First, to);
        var record = LearningRecord.After(succession, Lessons.After(First, acts), Tuesday);
        return (record, [.. succession.Begin(record.Progress)]);
    }

    private static IEnumerable<Milestone> LearningRecordBegin(Course from, Course to, params Act[] acts)
    {
        var succession = new Succession(from, to);
        return succession.Begin(LearningRecord.After(succession, Lessons.After(from, acts), Tuesday).Progress);
    }

    private static (LearningRecord Left, LearningRecord Now) Moved(Course to, params Act[] acts)
    {
        var left = new LearningRecord(First, Lessons.After(First, acts), Lessons.Monday, satisfied: null);
        var succession = new Succession(First, to);
        var now = LearningRecord.After(succession, left.States, Tuesday);
        left.MoveOn(now, succession);
        return (left, now);
    }

    private static IEnumerable<Reached> Reach(LearningRecord record, Act act) => record.Take(act)!.Milestones.Select(milestone => milestone.Reached);
}
