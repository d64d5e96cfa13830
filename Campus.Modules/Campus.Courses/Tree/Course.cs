using System.Collections.Frozen;
using Campus.Courses.Kinds;

namespace Campus.Courses.Tree;

/// <summary>A version of a course, with everything in it. Never changes, so it is kept for as long as the process lives.</summary>
internal sealed record Course(
    string Id,
    string VersionId,
    string Slug,
    string Title,
    CourseFacts Facts,
    IReadOnlyList<CourseModule> Modules)
{
    private readonly FrozenDictionary<string, ActivityPlace> places = Modules
        .SelectMany(module => module.Lessons.SelectMany(lesson => lesson.Activities.Select(
            (activity, index) => new ActivityPlace(module, lesson, activity, index))))
        .DistinctBy(place => place.Activity.Id)
        .ToFrozenDictionary(place => place.Activity.Id, StringComparer.Ordinal);

    /// <summary>All lessons in the order they are taken.</summary>
    public IReadOnlyList<Lesson> Lessons { get; } = [.. Modules.SelectMany(module => module.Lessons)];

    public int Minutes => Lessons.Sum(lesson => lesson.Minutes);

    public ActivityPlace? Find(string activityId) => places.GetValueOrDefault(activityId);

    public Lesson? FindLesson(string lessonId) => Lessons.FirstOrDefault(lesson => lesson.Id == lessonId);

    public CourseModule ModuleOf(Lesson lesson) => Modules.First(module => module.Lessons.Contains(lesson));
}

/// <summary>What catalogue and course page tell about a course.</summary>
internal sealed record CourseFacts
{
    public string Summary { get; init; } = "";
    public Prose Introduction { get; init; } = Prose.Empty;
    public string? ThemeId { get; init; }
    public string Form { get; init; } = "zelfstudie";
    public string Level { get; init; } = "basis";
    public string? Audience { get; init; }
    public string? MadeBy { get; init; }
    public IReadOnlyList<Prose> Goals { get; init; } = [];
    public Prose Sources { get; init; } = Prose.Empty;
    public IReadOnlyList<FaqEntry> Faq { get; init; } = [];
    public DateTime? PublishedUtc { get; init; }

    /// <summary>What this version was, for who takes an earlier one (rule R9); null when nobody said.</summary>
    public string? Revision { get; init; }
}

/// <summary>A question that people have about a course, and its answer.</summary>
internal sealed record FaqEntry(string Question, Prose Answer);

/// <summary>Lessons that belong together (cmi5 "block").</summary>
internal sealed record CourseModule(string Id, string Title, IReadOnlyList<Prose> Goals, IReadOnlyList<Lesson> Lessons)
{
    public int Minutes => Lessons.Sum(lesson => lesson.Minutes);
}

/// <summary>What is taken in one sitting (cmi5 "assignable unit").</summary>
internal sealed record Lesson(
    string Id, string Title, int Minutes, MoveOn MoveOn, int? MasteryScore, bool Required, IReadOnlyList<Activity> Activities);

/// <summary>When a lesson counts as done (cmi5 10.2.4, rule R1).</summary>
internal enum MoveOn
{
    CompletedOrPassed,
    Completed,
    Passed,
    CompletedAndPassed,
    NotApplicable,
}

/// <summary>Where an activity stands in its course.</summary>
internal sealed record ActivityPlace(CourseModule Module, Lesson Lesson, Activity Activity, int Index)
{
    /// <summary>The next activity of the same lesson; null after the last.</summary>
    public Activity? Next => Index + 1 < Lesson.Activities.Count ? Lesson.Activities[Index + 1] : null;
}
