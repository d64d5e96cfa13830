using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>A module is satisfied for the first time once, whatever comes after it (rules R2 and R4).</summary>
public sealed class SatisfiedModuleTests
{
    private static readonly DateTime Tuesday = Lessons.Monday.AddDays(1);

    private static readonly Course First = Two([Lessons.Text("a1"), Lessons.Text("a2")], [Lessons.Text("b1")]);

    [Fact]
    public void A_module_counts_its_required_lessons_and_keeps_the_moment_it_was_done()
    {
        var record = Begun(First);

        FirstTime(record, Lessons.Read("a1")).ShouldBeEmpty();
        FirstTime(record, new ReadAct("a2", Tuesday)).ShouldBe(["a"]);

        record.Modules.ShouldBe([new("a", 1, 1, Tuesday), new("b", 0, 1, null)]);
    }

    [Fact]
    public void The_last_module_satisfies_the_course_too()
    {
        var record = Begun(First);
        FirstTime(record, Lessons.Read("b1"));
        FirstTime(record, Lessons.Read("a1"));

        FirstTime(record, Lessons.Read("a2")).ShouldBe(["a", "course"]);
    }

    [Fact]
    public void A_module_in_which_nothing_has_to_be_done_is_satisfied_at_the_start()
    {
        var free = Two([Lessons.Text("a1")], []);

        Begun(free).AtStart.Where(milestone => milestone.IsFirst).Select(milestone => milestone.Module?.Id).ShouldBe(["b"]);
    }

    [Fact]
    public void R4_what_a_later_version_adds_to_a_module_takes_nothing_away_and_is_not_news_when_it_is_done()
    {
        var record = Begun(First);
        FirstTime(record, Lessons.Read("a1"));
        FirstTime(record, Lessons.Read("a2"));
        var later = Two([Lessons.Text("a1"), Lessons.Text("a2"), Lessons.Text("a3")], [Lessons.Text("b1")]) with { VersionId = "cursus-v2" };

        var next = LearningRecord.After(new(First, later), record.States, Tuesday, record.SatisfiedModules);

        next.AtStart.ShouldNotContain(milestone => milestone.IsFirst);
        next.Modules!.ShouldContain(new ModuleState("a", 0, 1, Lessons.Monday));
        FirstTime(next, Lessons.Read("a3")).ShouldBeEmpty();
        FirstTime(next, Lessons.Read("b1")).ShouldBe(["b", "course"]);
    }

    [Fact]
    public void A_module_that_is_whole_in_a_later_version_is_news_when_moving_on_makes_it_so()
    {
        var record = Begun(First);
        FirstTime(record, Lessons.Read("a1"));
        var shorter = Two([Lessons.Text("a1")], [Lessons.Text("b1")]) with { VersionId = "cursus-v2" };

        var next = LearningRecord.After(new(First, shorter), record.States, Tuesday, record.SatisfiedModules);

        next.AtStart.Where(milestone => milestone.IsFirst).Select(milestone => milestone.Module?.Id).ShouldBe(["a"]);
        next.Modules!.ShouldContain(new ModuleState("a", 1, 1, Tuesday));
    }

    [Fact]
    public void What_comes_late_in_a_record_that_was_left_satisfies_nothing_there()
    {
        var left = Begun(First);
        var succession = new Succession(First, First);
        left.MoveOn(LearningRecord.After(succession, left.States, Tuesday, left.SatisfiedModules), succession);

        var taken = left.Follow(Lessons.Read("b1")).ToList();

        left.Modules!.ShouldContain(new ModuleState("b", 1, 1, null));
        taken[^1].Effect.Milestones.ShouldContain(milestone => milestone.IsFirst && milestone.Module!.Id == "b");
    }

    [Fact]
    public void Modules_come_out_of_their_column_as_they_went_in()
    {
        IReadOnlyList<ModuleState> modules = [new("a", 1, 3, Tuesday.AddMilliseconds(123)), new("b", 0, 2, null)];

        ModuleState.Read(ModuleState.Write(modules)).ShouldBe(modules);
        ModuleState.Write(ModuleState.Read(ModuleState.Write(modules))).ShouldBe(ModuleState.Write(modules));
    }

    private static LearningRecord Begun(Course course)
    {
        var record = new LearningRecord(course, Lessons.Monday);
        record.Begin(Lessons.Monday);
        return record;
    }

    private static IEnumerable<string> FirstTime(LearningRecord record, Act act) => record.Take(act)!.Milestones
        .Where(milestone => milestone.IsFirst).Select(milestone => milestone.Module?.Id ?? "course");

    private static Course Two(IReadOnlyList<Activity> a, IReadOnlyList<Activity> b) =>
        new("cursus", "cursus-v1", "cursus", "Een cursus", new CourseFacts(), [Module("a", a), Module("b", b)]);

    private static CourseModule Module(string id, IReadOnlyList<Activity> activities) =>
        new(id, $"Module {id}", [], activities.Count == 0 ? [] : [Lessons.Lesson($"les-{id}", MoveOn.CompletedOrPassed, null, activities)]);
}
