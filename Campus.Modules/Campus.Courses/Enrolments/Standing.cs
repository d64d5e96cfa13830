using Campus.Courses.Data;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Tree;

namespace Campus.Courses.Enrolments;

/// <summary>How somebody stands in a course of her own.</summary>
internal sealed record Standing(Registration Registration, Course Course, Dictionary<string, ActivityState> States)
{
    public CourseProgress Progress { get; } = CourseProgress.Of(Course, States);

    /// <summary>Where lessons are in a preview; null for who really takes the course.</summary>
    public Func<Lesson, string, string>? Elsewhere { get; init; }

    /// <summary>The address of an activity, or of the end of a lesson.</summary>
    public string UrlOf(Lesson lesson, string activity) =>
        Elsewhere?.Invoke(lesson, activity) ?? $"/leren/{Registration.Id}/{lesson.Id}/{activity}";

    /// <summary>Why the course may not be opened now; null when it may.</summary>
    public CourseClosing? Closing { get; init; }

    /// <summary>Whether she moved on to a newer version: then this registration is closed.</summary>
    public bool IsClosed => Registration.ClosedUtc is not null;

    /// <summary>
    /// "Vernieuwd" or "Nieuw" for what moving on to this version brought her and is not done yet; null for all else.
    /// </summary>
    public string? MarkOf(Activity activity)
    {
        if (Registration.PredecessorId is null || StateOf(activity) is { Done: true })
        {
            return null;
        }
        return ProgressRows.Split(Registration.Renewed).Contains(activity.Id) ? "Vernieuwd"
            : ProgressRows.Split(Registration.Added).Contains(activity.Id) ? "Nieuw" : null;
    }

    /// <summary>
    /// The mark of the first thing in a lesson that has one; what is renewed comes before what is new.
    /// </summary>
    public string? MarkOf(Lesson lesson) =>
        lesson.Activities.Select(MarkOf).OfType<string>().OrderDescending(StringComparer.Ordinal).FirstOrDefault();

    public ActivityState? StateOf(Activity activity) => States.GetValueOrDefault(activity.Id);

    /// <summary>Where to go on: the bookmark, and without one the first thing that is not done.</summary>
    public (Lesson Lesson, Activity? Activity) Position
    {
        get
        {
            if (Registration.PositionLesson is { } id && Course.FindLesson(id) is { } lesson)
            {
                var here = lesson.Activities.FirstOrDefault(activity => activity.Id == Registration.PositionActivity);
                return (lesson, here);
            }
            var next = Progress.Lessons.FirstOrDefault(progress => !progress.Satisfied)?.Lesson ?? Course.Lessons[0];
            return (next, FirstToDo(next));
        }
    }

    /// <summary>Where a lesson is entered: at the first thing that is not done, or at its start.</summary>
    public Activity? FirstToDo(Lesson lesson) => CourseProgress.FirstToDo(lesson, States);
}
