using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>How far a learner is in a lesson, by rules R1, R3 and R5.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Done">How many of its activities are done.</param>
/// <param name="ToDo">How many of its activities are still to be done, or done better.</param>
/// <param name="Begun">Whether anything was done in it.</param>
/// <param name="Score">The percentage of its questions whose best attempt is right; null when it has none.</param>
/// <param name="Completed">Whether all its activities are done.</param>
/// <param name="Passed">Whether every question has an answer and the score reached the mastery score.</param>
/// <param name="Failed">Whether every question has an answer and the score is too low.</param>
/// <param name="Satisfied">Whether it counts as done.</param>
internal sealed record LessonProgress(
    Lesson Lesson, int Done, int ToDo, bool Begun, int? Score, bool Completed, bool Passed, bool Failed, bool Satisfied)
{
    /// <summary>The minutes that are left in it.</summary>
    public int MinutesLeft => Satisfied || Lesson.Activities.Count == 0
        ? 0
        : Math.Max(1, (int)Math.Ceiling(Lesson.Minutes * (double)ToDo / Lesson.Activities.Count));
}

/// <summary>How far a learner is in a module, by rule R2.</summary>
internal sealed record ModuleProgress(CourseModule Module, IReadOnlyList<LessonProgress> Lessons, bool Satisfied)
{
    public int MinutesLeft => Lessons.Sum(lesson => lesson.MinutesLeft);

    public int LessonsDone => Lessons.Count(lesson => lesson is { Satisfied: true, Lesson.Required: true });

    public int LessonsToDo => Lessons.Count(lesson => lesson.Lesson.Required);

    public bool Begun => Lessons.Any(lesson => lesson.Begun);
}

/// <summary>How far a learner is in a course: a pure function of the course and what was done.</summary>
internal sealed record CourseProgress(Course Course, IReadOnlyList<ModuleProgress> Modules, bool Satisfied)
{
    /// <summary>All lessons in the order they are taken.</summary>
    public IReadOnlyList<LessonProgress> Lessons { get; } = [.. Modules.SelectMany(module => module.Lessons)];

    public int LessonsDone => Counting.Count(lesson => lesson.Satisfied);

    public int LessonsToDo => Counting.Count();

    public int Percent => LessonsToDo == 0 ? 100 : 100 * LessonsDone / LessonsToDo;

    public int MinutesLeft => Counting.Sum(lesson => lesson.MinutesLeft);

    private IEnumerable<LessonProgress> Counting => Lessons.Where(lesson => lesson.Lesson.Required);

    public static CourseProgress Of(Course course, IReadOnlyDictionary<string, ActivityState> states)
    {
        ModuleProgress[] modules = [.. course.Modules.Select(module => Of(module, states))];
        return new(course, modules, modules.All(module => module.Satisfied));
    }

    public LessonProgress Of(Lesson lesson) => Lessons.First(progress => progress.Lesson == lesson);

    public ModuleProgress Of(CourseModule module) => Modules.First(progress => progress.Module == module);

    /// <summary>The lesson to take after another: the next that is not done, from there on and then from the start.</summary>
    public Lesson? NextAfter(Lesson lesson)
    {
        var from = Lessons.ToList().FindIndex(progress => progress.Lesson == lesson) + 1;
        return Lessons.Skip(from).Concat(Lessons.Take(from)).FirstOrDefault(progress => !progress.Satisfied)?.Lesson;
    }

    /// <summary>Where a lesson is entered: at the first thing that is not done, or at its start.</summary>
    public static Activity? FirstToDo(Lesson lesson, IReadOnlyDictionary<string, ActivityState> states) =>
        lesson.Activities.FirstOrDefault(activity => states.GetValueOrDefault(activity.Id) is not { Done: true })
        ?? (lesson.Activities is [var first, ..] ? first : null);

    private static ModuleProgress Of(CourseModule module, IReadOnlyDictionary<string, ActivityState> states)
    {
        LessonProgress[] lessons = [.. module.Lessons.Select(lesson => Of(lesson, states))];
        return new(module, lessons, lessons.Where(lesson => lesson.Lesson.Required).All(lesson => lesson.Satisfied));
    }

    private static LessonProgress Of(Lesson lesson, IReadOnlyDictionary<string, ActivityState> states)
    {
        var known = lesson.Activities.Select(activity => states.GetValueOrDefault(activity.Id)).ToList();
        var done = known.Count(state => state is { Done: true });
        var completed = done == lesson.Activities.Count;
        var score = Score(lesson, states);
        // Without a mastery score, or without questions, there is nothing to fail: completing is passing.
        var judged = lesson.MasteryScore is not null && score is not null;
        var answered = lesson.Activities.All(activity => !activity.IsScored || states.ContainsKey(activity.Id));
        var passed = judged && answered && score >= lesson.MasteryScore;
        var failed = judged && answered && !passed;
        var toDo = known.Where((state, index) => state is not { Done: true } || (failed && lesson.Activities[index].IsScored && !state.Right));
        return new(
            lesson, done, toDo.Count(), known.Exists(state => state is not null), score, completed, passed,
            failed, IsSatisfied(lesson.MoveOn, completed, judged ? passed : completed));
    }

    private static bool IsSatisfied(MoveOn moveOn, bool completed, bool passed) => moveOn switch
    {
        MoveOn.Passed => passed,
        MoveOn.Completed => completed,
        MoveOn.CompletedAndPassed => completed && passed,
        MoveOn.CompletedOrPassed => completed || passed,
        _ => true,
    };

    private static int? Score(Lesson lesson, IReadOnlyDictionary<string, ActivityState> states)
    {
        var questions = lesson.Activities.Where(activity => activity.IsScored).ToList();
        return questions.Count == 0
            ? null
            : 100 * questions.Count(question => states.GetValueOrDefault(question.Id) is { Right: true }) / questions.Count;
    }
}
