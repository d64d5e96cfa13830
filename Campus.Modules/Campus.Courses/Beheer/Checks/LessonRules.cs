using Campus.Contents;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Whether a lesson can be completed as its rule says, in the time it names.</summary>
internal static class LessonRules
{
    private const int SmallDifference = 5;

    public static IEnumerable<ContentFinding> Of(CourseItem lesson)
    {
        var part = lesson.Item.As<LessonPart>() ?? new();
        var questions = lesson.Inside.Where(item => item.Kind is { IsScored: true }).ToList();
        var mastery = (int?)part.MasteryScore?.Value;
        if (mastery is { } score && Mastery(lesson, score, questions) is { } wrong)
        {
            yield return new(CourseRules.Mastery, wrong, lesson.Id, nameof(LessonPart), nameof(LessonPart.MasteryScore));
        }
        if (part.MoveOn?.Text is nameof(MoveOn.Passed) or nameof(MoveOn.CompletedAndPassed) && (questions.Count == 0 || mastery is null))
        {
            yield return new(
                CourseRules.MoveOn, $"De les ‘{lesson.Name}’ is klaar als hij gehaald is, maar er is niets te halen. Voeg een vraag en een slaaggrens toe, of kies ‘Doorlopen’.",
                lesson.Id, nameof(LessonPart), nameof(LessonPart.MoveOn));
        }
        if ((int?)part.Minutes?.Value is { } minutes && lesson.Inside.Count > 0 && IsFarOff(minutes, LessonTime.Of(lesson)))
        {
            yield return new(
                CourseRules.Minutes, $"Bij de les ‘{lesson.Name}’ staat {minutes} minuten. Afgaand op wat erin staat, is het eerder {LessonTime.Of(lesson).Minutes}.",
                lesson.Id, nameof(LessonPart), nameof(LessonPart.Minutes));
        }
    }

    /// <summary>Whether a duration is so far from the estimate that one of the two must be wrong.</summary>
    internal static bool IsFarOff(int minutes, TimeEstimate estimate)
    {
        var (low, high) = (Math.Min(minutes, estimate.Minutes), Math.Max(minutes, estimate.Minutes));
        return high - low >= SmallDifference && high > 2 * low;
    }

    private static string? Mastery(CourseItem lesson, int mastery, List<CourseItem> questions)
    {
        if (questions.Count == 0)
        {
            return $"De les ‘{lesson.Name}’ heeft een slaaggrens, maar geen vraag. Voeg een vraag toe of maak de slaaggrens leeg.";
        }
        var best = 100 * questions.Count(question => question.Kind!.CanBeRight(question)) / questions.Count;
        return best < mastery
            ? $"In de les ‘{lesson.Name}’ kan een deelnemer hoogstens {best} procent halen; de slaaggrens is {mastery}. Kijk welke vraag geen goed antwoord heeft."
            : null;
    }
}
