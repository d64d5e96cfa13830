using Campus.Contents;

namespace Campus.Courses.Beheer.Checks;

/// <summary>What a course is held to before it is published.</summary>
internal static class CourseRules
{
    public const string Script = "simulation-script";
    public const string Unreachable = "simulation-unreachable";
    public const string Empty = "course-empty";
    public const string Titles = "course-titles";
    public const string Untitled = "course-untitled";
    public const string QuestionAnswers = "question-answers";
    public const string QuestionRight = "question-right";
    public const string QuestionFeedback = "question-feedback";
    public const string Mastery = "lesson-mastery";
    public const string MoveOn = "lesson-move-on";
    public const string Minutes = "lesson-minutes";
    public const string ImageDescription = "image-description";

    /// <summary>In the order in which the settings show them.</summary>
    public static IReadOnlyList<ContentRule> All { get; } =
    [
        new(Empty, "Een cursus heeft modules, een module lessen en een les onderdelen", FindingSeverity.Blocking),
        new(QuestionAnswers, "Een vraag heeft minstens twee verschillende antwoorden", FindingSeverity.Blocking),
        new(QuestionRight, "Een vraag heeft een goed antwoord", FindingSeverity.Blocking),
        new(QuestionFeedback, "Elk antwoord heeft uitleg", FindingSeverity.Warning),
        new(Script, "Gesprekssimulaties hebben geen fouten", FindingSeverity.Blocking),
        new(Unreachable, "Elke stap en elk einde van een gesprek is te bereiken", FindingSeverity.Blocking),
        new(Mastery, "De slaaggrens van een les is te halen", FindingSeverity.Blocking),
        new(MoveOn, "Een les die je moet halen, heeft een vraag en een slaaggrens", FindingSeverity.Warning),
        new(Untitled, "Alles in een cursus heeft een titel", FindingSeverity.Warning),
        new(Titles, "Modules, en lessen van één module, hebben elk een eigen titel", FindingSeverity.Warning),
        new(Minutes, "De duur van een les past bij wat erin staat", FindingSeverity.Warning),
        new(ImageDescription, "Een afbeelding heeft een beschrijving in woorden", FindingSeverity.Warning),
    ];
}
