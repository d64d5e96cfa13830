using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>Something that became true by an act, and is recorded once per registration (rules R3 and R4).</summary>
internal enum Reached
{
    Initialized,
    Completed,
    Passed,
    Failed,
    Satisfied,
    Waived,
}

/// <summary>What was reached, of which lesson or module; neither means the course.</summary>
internal sealed record Milestone(Reached Reached, Lesson? Lesson = null, CourseModule? Module = null, int? Score = null)
{
    /// <summary>Of a lesson that was waived: whether it is the same lesson as the one that was satisfied (cmi5 9.5.5.2).</summary>
    public bool IsEquivalent { get; init; }

    /// <summary>
    /// Whether it never was true before, also not in the registrations this one came after: the moment to tell others.
    /// </summary>
    public bool IsFirst { get; init; }

    /// <summary>What is true after an act and was not before, in the order a reader expects it.</summary>
    public static IEnumerable<Milestone> Between(CourseProgress? before, CourseProgress after)
    {
        for (var index = 0; index < after.Lessons.Count; index++)
        {
            foreach (var milestone in Between(before?.Lessons[index], after.Lessons[index]))
            {
                yield return milestone;
            }
        }
        for (var index = 0; index < after.Modules.Count; index++)
        {
            if (after.Modules[index].Satisfied && before?.Modules[index].Satisfied != true)
            {
                yield return new(Reached.Satisfied, Module: after.Modules[index].Module);
            }
        }
        if (after.Satisfied && before?.Satisfied != true)
        {
            yield return new(Reached.Satisfied);
        }
    }

    /// <summary>
    /// The same in a registration that came after another (rule R11). What was carried in did not happen here: a lesson
    /// begins with the first act in it, and one that was half done is completed or passed here.
    /// </summary>
    public static IEnumerable<Milestone> Between(CourseProgress before, CourseProgress after, Lesson touched)
    {
        var was = before.Of(touched);
        return Between(was.Satisfied ? was with { Begun = false } : null, after.Of(touched))
            .Concat(Between(before, after).Where(milestone => milestone.Lesson is null));
    }

    private static IEnumerable<Milestone> Between(LessonProgress? before, LessonProgress after)
    {
        if (after.Begun && before?.Begun != true)
        {
            yield return new(Reached.Initialized, after.Lesson);
        }
        if (after.Completed && before?.Completed != true)
        {
            yield return new(Reached.Completed, after.Lesson);
        }
        if (after.Passed && before?.Passed != true)
        {
            yield return new(Reached.Passed, after.Lesson, Score: after.Score);
        }
        if (after.Failed && before?.Failed != true)
        {
            yield return new(Reached.Failed, after.Lesson, Score: after.Score);
        }
    }
}
