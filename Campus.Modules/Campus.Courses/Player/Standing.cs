using Campus.Courses.Data;
using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Courses.Player;

/// <summary>How somebody stands in a course of her own.</summary>
internal sealed record Standing(Registration Registration, Course Course, Dictionary<string, ActivityState> States)
{
    public CourseProgress Progress { get; } = CourseProgress.Of(Course, States);

    /// <summary>The preview it is part of; null for who really takes the course.</summary>
    public Trial? Trial { get; init; }

    /// <summary>The address of an activity, or of the end of a lesson.</summary>
    public string UrlOf(Lesson lesson, string activity) =>
        Trial is null ? $"/leren/{Registration.Id}/{lesson.Id}/{activity}" : Trial.UrlOf(lesson, activity);

    /// <summary>Whether she moved on to a newer version: then this registration is closed.</summary>
    public bool IsClosed => Registration.ClosedUtc is not null;

    /// <summary>"Vernieuwd" or "Nieuw" for what moving on to this version brought her and is not done yet; null for all else.</summary>
    public string? MarkOf(Activity activity)
    {
        if (Registration.PredecessorId is null || StateOf(activity) is { Done: true })
        {
            return null;
        }
        return ProgressRows.Split(Registration.Renewed).Contains(activity.Id) ? "Vernieuwd"
            : ProgressRows.Split(Registration.Added).Contains(activity.Id) ? "Nieuw" : null;
    }

    /// <summary>The mark of the first thing in a lesson that has one; what is renewed comes before what is new.</summary>
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
                return (lesson, lesson.Activities.FirstOrDefault(activity => activity.Id == Registration.PositionActivity));
            }
            var next = Progress.Lessons.FirstOrDefault(progress => !progress.Satisfied)?.Lesson ?? Course.Lessons[0];
            return (next, FirstToDo(next));
        }
    }

    /// <summary>Where a lesson is entered: at the first thing that is not done, or at its start.</summary>
    public Activity? FirstToDo(Lesson lesson) => FirstToDo(lesson, States);

    /// <inheritdoc cref="FirstToDo(Lesson)"/>
    public static Activity? FirstToDo(Lesson lesson, IReadOnlyDictionary<string, ActivityState> states) =>
        lesson.Activities.FirstOrDefault(activity => states.GetValueOrDefault(activity.Id) is not { Done: true })
        ?? (lesson.Activities is [var first, ..] ? first : null);
}

/// <summary>Reads how the current user stands; what belongs to somebody else is not there.</summary>
internal sealed class StandingReader(CampusDb db, CourseLibrary library, ICurrentUser user)
{
    public async Task<Standing?> ReadAsync(Guid registrationId, CancellationToken cancellationToken)
    {
        var registration = await db.Set<Registration>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == registrationId && row.PersonId == user.Id, cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>The registration of the current user in a course that is not closed; null when there is none.</summary>
    public async Task<Standing?> ReadAsync(string courseId, CancellationToken cancellationToken)
    {
        if (user.Id is not { } person)
        {
            return null;
        }
        var registration = await db.Set<Registration>().AsNoTracking()
            .Where(row => row.PersonId == person && row.CourseId == courseId && row.ClosedUtc == null)
            .OrderByDescending(row => row.CreatedUtc)
            .FirstOrDefaultAsync(cancellationToken);
        return registration is null ? null : await ReadAsync(registration, cancellationToken);
    }

    /// <summary>Remembers where the learner is looking, so that she finds it back on another device.</summary>
    public async Task BookmarkAsync(Standing standing, Lesson lesson, Activity? activity, CancellationToken cancellationToken)
    {
        var registration = standing.Registration;
        if (registration.PositionLesson != lesson.Id || registration.PositionActivity != activity?.Id)
        {
            await db.Set<Registration>().Where(row => row.Id == registration.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.PositionLesson, lesson.Id).SetProperty(row => row.PositionActivity, activity == null ? null : activity.Id),
                cancellationToken);
        }
    }

    private async Task<Standing?> ReadAsync(Registration registration, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ActivityRow>().AsNoTracking()
            .Where(row => row.RegistrationId == registration.Id).ToListAsync(cancellationToken);
        return await library.FindAsync(registration.VersionId, cancellationToken) is { Lessons.Count: > 0 } course
            ? new(registration, course, rows.ToStates())
            : null;
    }
}
