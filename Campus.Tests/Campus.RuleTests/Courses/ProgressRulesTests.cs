using Campus.Courses.Activities.Question;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>Rules R1 to R5.</summary>
public sealed class ProgressRulesTests
{
    [Theory]
    [InlineData("CompletedOrPassed", "", false)]
    [InlineData("CompletedOrPassed", "t", false)]
    [InlineData("CompletedOrPassed", "goed", true)]
    [InlineData("CompletedOrPassed", "t fout", true)]
    [InlineData("Completed", "goed", false)]
    [InlineData("Completed", "t fout", true)]
    [InlineData("Passed", "t fout", false)]
    [InlineData("Passed", "goed", true)]
    [InlineData("CompletedAndPassed", "goed", false)]
    [InlineData("CompletedAndPassed", "t fout", false)]
    [InlineData("CompletedAndPassed", "t goed", true)]
    [InlineData("CompletedAndPassed", "t fout goed", true)]
    [InlineData("NotApplicable", "", true)]
    public void R1_a_lesson_is_satisfied_as_its_move_on_says(string moveOn, string done, bool satisfied)
    {
        var course = Lessons.Course(Lessons.Lesson("les", Enum.Parse<MoveOn>(moveOn), 70, Lessons.Text("t"), Lessons.Question("v")));
        var acts = done.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Act)(word switch
        {
            "goed" => Lessons.Right("v"),
            "fout" => Lessons.Wrong("v"),
            _ => Lessons.Read("t"),
        }));

        Lessons.Progress(course, acts).Lessons[0].Satisfied.ShouldBe(satisfied);
    }

    [Fact]
    public void R1_without_a_mastery_score_completing_is_passing()
    {
        var course = Lessons.Course(Lessons.Lesson("les", MoveOn.Passed, null, Lessons.Question("v")));

        var lesson = Lessons.Progress(course, Lessons.Wrong("v")).Lessons[0];

        lesson.Satisfied.ShouldBeTrue();
        lesson.Passed.ShouldBeFalse();
        lesson.Failed.ShouldBeFalse();
    }

    [Fact]
    public void R2_a_module_needs_its_required_lessons_and_a_course_its_modules()
    {
        var extra = Lessons.Lesson("extra", MoveOn.Completed, null, Lessons.Text("e")) with { Required = false };
        var course = Lessons.Course(
            Lessons.Lesson("een", MoveOn.Completed, null, Lessons.Text("a")),
            Lessons.Lesson("twee", MoveOn.Completed, null, Lessons.Text("b")), extra);

        var half = Lessons.Progress(course, Lessons.Read("a"), Lessons.Read("e"));
        var whole = Lessons.Progress(course, Lessons.Read("a"), Lessons.Read("b"));

        half.Modules[0].Satisfied.ShouldBeFalse();
        half.Percent.ShouldBe(50);
        half.MinutesLeft.ShouldBe(10);
        whole.Modules[0].Satisfied.ShouldBeTrue();
        whole.Satisfied.ShouldBeTrue();
    }

    [Fact]
    public void R5_the_score_is_that_of_the_best_attempts()
    {
        var course = Test();

        var failed = Lessons.Progress(course, [.. Rights(1, 5), .. Wrongs(6, 8)]).Lessons[0];
        var passed = Lessons.Progress(course, [.. Rights(1, 5), .. Wrongs(6, 8), .. Rights(6, 6), .. Wrongs(1, 3)]).Lessons[0];

        failed.Score.ShouldBe(62);
        failed.Failed.ShouldBeTrue();
        failed.Passed.ShouldBeFalse();
        passed.Score.ShouldBe(75);
        passed.Passed.ShouldBeTrue();
        passed.Failed.ShouldBeFalse();
    }

    [Fact]
    public void A_verdict_waits_until_every_question_has_an_answer()
    {
        var lesson = Lessons.Progress(Test(), Rights(1, 7)).Lessons[0];

        lesson.Passed.ShouldBeFalse();
        lesson.Failed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(4, 5)]
    [InlineData(5, 4)]
    [InlineData(8, 0)]
    public void The_minutes_left_of_a_failed_test_are_those_of_the_questions_to_improve(int right, int minutes)
    {
        var lesson = Lessons.Progress(Test(), [.. Rights(1, right), .. Wrongs(right + 1, 8)]).Lessons[0];

        lesson.Failed.ShouldBe(right < 8);
        lesson.MinutesLeft.ShouldBe(minutes);
    }

    [Fact]
    public void R3_milestones_come_once_and_in_order()
    {
        var course = Test();
        List<string> reached = [];
        CourseProgress? before = null;
        List<Act> acts = [];
        foreach (var act in (Act[])[.. Rights(1, 5), .. Wrongs(6, 8), .. Rights(6, 8), .. Wrongs(1, 8)])
        {
            acts.Add(act);
            var after = Lessons.Progress(course, acts);
            reached.AddRange(Milestone.Between(before, after).Select(milestone =>
                $"{milestone.Reached} {milestone.Lesson?.Id ?? milestone.Module?.Id ?? "cursus"}"));
            before = after;
        }

        reached.ShouldBe(["Initialized les", "Completed les", "Failed les", "Passed les", "Satisfied module", "Satisfied cursus"]);
    }

    [Fact]
    public void R4_nothing_reached_is_lost_by_doing_more()
    {
        var course = Test();
        List<Act> acts = [.. Rights(1, 8)];
        acts.AddRange(Wrongs(1, 8));

        Lessons.Progress(course, acts).Satisfied.ShouldBeTrue();
    }

    [Fact]
    public void What_is_next_is_the_first_lesson_that_is_not_done_from_here_on()
    {
        var course = Lessons.Course([.. "abc".Select(name => Lessons.Lesson($"{name}", MoveOn.Completed, null, Lessons.Text($"t{name}")))]);

        var progress = Lessons.Progress(course, Lessons.Read("tb"));

        progress.NextAfter(course.Lessons[0])!.Id.ShouldBe("c");
        progress.NextAfter(course.Lessons[2])!.Id.ShouldBe("a");
        Lessons.Progress(course, Lessons.Read("ta"), Lessons.Read("tb"), Lessons.Read("tc")).NextAfter(course.Lessons[2]).ShouldBeNull();
    }

    private static Course Test() => Lessons.Course(Lessons.Lesson(
        "les", MoveOn.CompletedAndPassed, 70, [.. Enumerable.Range(1, 8).Select(number => Lessons.Question($"v{number}"))]));

    private static IEnumerable<Act> Rights(int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => Lessons.Right($"v{number}"));

    private static IEnumerable<Act> Wrongs(int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => Lessons.Wrong($"v{number}"));
}
