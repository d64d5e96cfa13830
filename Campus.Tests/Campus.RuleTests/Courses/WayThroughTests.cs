using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>What a learner sees of her way through a course: where to go on, and how much of it is done.</summary>
public sealed class WayThroughTests
{
    private static readonly Course Three = Lessons.Course([.. "abc".Select(name => Read($"{name}"))]);

    [Fact]
    public void The_next_lesson_is_the_one_right_after_this_one() =>
        Lessons.Progress(Three).NextAfter(Three.Lessons[0])!.Id.ShouldBe("b");

    [Theory]
    [InlineData("", "t1")]
    [InlineData("t1", "t2")]
    [InlineData("t2", "t1")]
    [InlineData("t1 t2", "t3")]
    [InlineData("t1 t2 t3", "t1")]
    public void A_lesson_is_entered_at_the_first_thing_that_is_not_done(string read, string first)
    {
        var lesson = Lesson(null, Lessons.Text("t1"), Lessons.Text("t2"), Lessons.Text("t3"));
        var acts = read.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Lessons.Read);

        CourseProgress.FirstToDo(lesson, Lessons.After(Lessons.Course(lesson), acts))!.Id.ShouldBe(first);
    }

    [Fact]
    public void A_lesson_without_anything_in_it_is_entered_nowhere() =>
        CourseProgress.FirstToDo(Lesson(null), new Dictionary<string, ActivityState>()).ShouldBeNull();

    [Fact]
    public void A_module_is_begun_with_its_first_lesson_and_each_has_its_own_progress()
    {
        var course = Three with
        {
            Modules = [new("een", "Een", [], [Read("a"), Read("b")]), new("twee", "Twee", [], [Read("c")])],
        };

        var progress = Lessons.Progress(course, Lessons.Read("ta"));

        progress.Of(course.Modules[0]).ShouldBe(progress.Modules[0]);
        progress.Of(course.Modules[1]).ShouldBe(progress.Modules[1]);
        progress.Modules.Select(module => module.Begun).ShouldBe([true, false]);
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    public void A_course_that_requires_nothing_is_done_from_the_start(int required, int percent)
    {
        var lessons = Three.Lessons.Select((lesson, index) => lesson with { Required = index < required });

        Lessons.Progress(Lessons.Course([.. lessons])).Percent.ShouldBe(percent);
    }

    [Fact]
    public void The_shortest_lesson_takes_a_minute() =>
        Lessons.Progress(Lessons.Course(Read("a") with { Minutes = 0 })).MinutesLeft.ShouldBe(1);

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void R5_a_score_that_is_the_mastery_score_passes(int mastery, bool passed)
    {
        var course = Lessons.Course(Lesson(mastery, Lessons.Question("v"), Lessons.Question("w")));

        Lessons.Progress(course, Lessons.Right("v"), Lessons.Wrong("w")).Lessons[0].Passed.ShouldBe(passed);
    }

    [Fact]
    public void What_is_read_is_not_to_do_again_when_the_test_in_its_lesson_is_failed()
    {
        var course = Lessons.Course(Lesson(70, Lessons.Text("t"), Lessons.Question("v")));

        Lessons.Progress(course, Lessons.Read("t"), Lessons.Wrong("v")).Lessons[0].ToDo.ShouldBe(1);
    }

    [Fact]
    public void A_wrong_answer_is_not_to_do_again_before_a_test_is_failed()
    {
        var course = Lessons.Course(Lesson(70, Lessons.Question("v"), Lessons.Question("w")));

        Lessons.Progress(course, Lessons.Wrong("v")).Lessons[0].ToDo.ShouldBe(1);
    }

    private static Lesson Lesson(int? mastery, params IReadOnlyList<Activity> activities) =>
        Lessons.Lesson("l", MoveOn.CompletedAndPassed, mastery, activities);

    private static Lesson Read(string id) => Lessons.Lesson(id, MoveOn.Completed, null, Lessons.Text($"t{id}"));
}
