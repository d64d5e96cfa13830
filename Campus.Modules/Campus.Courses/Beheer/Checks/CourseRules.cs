using Campus.Contents;

namespace Campus.Courses.Beheer.Checks;

/// <summary>What a course is held to before it is published, beside what its kinds of activity are held to.</summary>
internal static class CourseRules
{
    public const string Empty = "course-empty";
    public const string Titles = "course-titles";
    public const string Untitled = "course-untitled";
    public const string Mastery = "lesson-mastery";
    public const string MoveOn = "lesson-move-on";
    public const string Minutes = "lesson-minutes";

    /// <summary>In the order in which the settings show them.</summary>
    public static IReadOnlyList<ContentRule> All { get; } =
    [
        new(Empty, "Een cursus heeft modules, een module lessen en een les onderdelen", FindingSeverity.Blocking),
        new(Mastery, "De slaaggrens van een les is te halen", FindingSeverity.Blocking),
        new(MoveOn, "Een les die je moet halen, heeft een vraag en een slaaggrens", FindingSeverity.Warning),
        new(Untitled, "Alles in een cursus heeft een titel", FindingSeverity.Warning),
        new(Titles, "Modules, en lessen van één module, hebben elk een eigen titel", FindingSeverity.Warning),
        new(Minutes, "De duur van een les past bij wat erin staat", FindingSeverity.Warning),
    ];
}
