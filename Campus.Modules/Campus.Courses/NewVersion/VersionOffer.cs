using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.Courses.NewVersion;

/// <summary>A newer version that somebody may move on to, in words for her.</summary>
internal sealed record VersionOffer(Registration Registration, Succession Succession, string Slug)
{
    private const int MostInNotice = 2;

    public Course Course => Succession.After;

    public string Url => $"/cursussen/{Slug}/nieuwe-versie";

    /// <summary>Whether she said that she does not want this version now.</summary>
    public bool IsPutOff => Registration.DeclinedVersionId == Course.VersionId;

    public string Title => Course.Facts.Revision == Revisions.Addition
        ? "Deze cursus is aangevuld"
        : "Er is een nieuwe versie van deze cursus";

    /// <summary>What is new or other, each in a sentence.</summary>
    public IReadOnlyList<string> News
    {
        get
        {
            var rewritten = Succession.Rewritten.Select(text => $"herschreven is de tekst ‘{text.Title}’");
            var news = Succession.Difference.Added.Concat(Succession.Difference.Changed).Concat(rewritten).Select(Sentence).ToList();
            return news.Count > 0 ? news : ["De tekst van de cursus is bijgewerkt."];
        }
    }

    /// <summary>The first news, for where there is little room.</summary>
    public string Summary
    {
        get
        {
            var rest = News.Count - MostInNotice;
            var more = rest switch
            {
                <= 0 => "",
                1 => " En er is nog één ding anders.",
                _ => $" En er zijn nog {rest} dingen anders.",
            };
            return string.Join(' ', News.Take(MostInNotice)) + more;
        }
    }

    /// <summary>What moving on does with what she did.</summary>
    public MoveOutcome Outcome(IReadOnlyDictionary<string, ActivityState> states, DateTime now)
    {
        var before = CourseProgress.Of(Succession.Before, states);
        var after = LearningRecord.After(Succession, states, now).Progress;
        return new(
            before.LessonsDone, after,
            [.. Succession.Renewed(states)],
            [.. Succession.Rewritten.Where(text => states.ContainsKey(text.Id))],
            [.. after.Lessons.Where(lesson => !lesson.Satisfied && before.Lessons.Any(old => old.Lesson.Id == lesson.Lesson.Id && old.Satisfied)).Select(lesson => lesson.Lesson)]);
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}

/// <summary>What moving on does with what somebody did.</summary>
/// <param name="LessonsDone">How many lessons she has done now.</param>
/// <param name="After">How far she is when she has moved on.</param>
/// <param name="Renewed">What she did and is asked again.</param>
/// <param name="Rewritten">The texts that she read, and that have other words now.</param>
/// <param name="Reopened">The lessons that she had done and in which something is to do again.</param>
internal sealed record MoveOutcome(
    int LessonsDone, CourseProgress After, IReadOnlyList<Activity> Renewed, IReadOnlyList<Activity> Rewritten, IReadOnlyList<Lesson> Reopened)
{
    public string Kept => LessonsDone > 0 && After.LessonsDone >= LessonsDone
        ? $"Wat je al deed, telt mee. Na het overstappen heb je {After.LessonsDone} van de {After.LessonsToDo} lessen af."
        : "Wat je al deed, telt mee.";

    /// <summary>What is asked again, in words; null when nothing is.</summary>
    public string? Again => Renewed.Count switch
    {
        0 => null,
        1 => "Alleen één vernieuwd onderdeel doe je opnieuw.",
        2 => "Alleen twee vernieuwde onderdelen doe je opnieuw.",
        var count => $"Alleen {count} vernieuwde onderdelen doe je opnieuw.",
    };
}
