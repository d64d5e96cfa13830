using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>Where a learner goes on, and what her record remembers of when.</summary>
public sealed class LearningRecordTests
{
    private static readonly DateTime Tuesday = Lessons.Monday.AddDays(1);
    private static readonly DateTime Wednesday = Lessons.Monday.AddDays(2);

    private static readonly Course Course = Lessons.Course(Lesson("a"), Lesson("b"), Lesson("c"));

    [Theory]
    [InlineData("", "a")]
    [InlineData("b1", "b")]
    [InlineData("b1 b2", "c")]
    [InlineData("c1 c2", "a")]
    [InlineData("a1 a2 b1 b2 c1 c2", null)]
    public void She_goes_on_in_the_lesson_she_was_in_until_it_is_done(string read, string? next) =>
        (Taken(Course, read).Next?.Id).ShouldBe(next);

    [Theory]
    [InlineData("a1 a2", "b")]
    [InlineData("a1 a2 b1 b2", "c")]
    public void Who_was_nowhere_yet_goes_on_with_the_first_lesson_that_is_not_done(string read, string next) =>
        new LearningRecord(Course, Lessons.After(Course, Reads(read)), Lessons.Monday, null).Next!.Id.ShouldBe(next);

    [Fact]
    public void What_comes_in_late_does_not_set_the_clock_of_a_record_back()
    {
        var record = new LearningRecord(Course, Lessons.Monday);

        record.Take(new ReadAct("a1", Wednesday));
        record.Take(new ReadAct("a2", Tuesday));

        record.LastUtc.ShouldBe(Wednesday);
    }

    [Fact]
    public void Who_moves_on_goes_on_where_she_was_last()
    {
        var left = new LearningRecord(Course, Lessons.Monday);
        left.Take(new ReadAct("c1", Tuesday));
        left.Take(new ReadAct("a1", Wednesday));
        left.Take(new ReadAct("b1", Tuesday));

        var next = LearningRecord.After(new(Course, Course with { VersionId = "cursus-v2" }), left.States, Wednesday);

        next.Next!.Id.ShouldBe("a");
    }

    [Fact]
    public void A_module_that_a_later_version_left_out_is_forgotten_and_one_that_stayed_is_not()
    {
        var modules = new Dictionary<string, DateTime> { ["module"] = Tuesday, ["weg"] = Tuesday };
        var nothing = new Dictionary<string, ActivityState>();

        var next = LearningRecord.After(new(Course, Course), nothing, Wednesday, modules);

        next.SatisfiedModules.ShouldNotBeNull().ShouldHaveSingleItem().ShouldBe(new("module", Tuesday));
    }

    [Fact]
    public void A_module_counts_as_new_where_nobody_kept_since_when_modules_are_satisfied()
    {
        var record = new LearningRecord(Course, Lessons.After(Course, Reads("a1 a2 b1 b2 c1")), Lessons.Monday, null)
        {
            SatisfiedModules = null,
        };

        var reached = record.Take(Lessons.Read("c2"))!.Milestones;

        reached.Single(milestone => milestone.Module is not null).IsFirst.ShouldBeTrue();
        record.Modules.ShouldBeNull();
    }

    private static Lesson Lesson(string id) =>
        Lessons.Lesson(id, MoveOn.Completed, null, Lessons.Text($"{id}1"), Lessons.Text($"{id}2"));

    private static IEnumerable<Act> Reads(string read) =>
        read.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lessons.Read);

    private static LearningRecord Taken(Course course, string read)
    {
        var record = new LearningRecord(course, Lessons.Monday);
        foreach (var act in Reads(read))
        {
            record.Take(act);
        }
        return record;
    }
}
