using System.Globalization;
using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.NewVersion;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Platform;

namespace Campus.Courses.Player;

/// <summary>What the player shows: one activity of a lesson, or the end of the lesson.</summary>
/// <param name="Standing">How the learner stands.</param>
/// <param name="Lesson">The lesson.</param>
/// <param name="Place">The activity; null at the end of the lesson.</param>
/// <param name="Shown">When.</param>
/// <param name="Again">Whether an answered question is shown to be answered once more.</param>
internal sealed record Screen(Standing Standing, Lesson Lesson, ActivityPlace? Place, DateTimeOffset Shown, bool Again = false)
{
    public const string End = "klaar";

    /// <summary>What the form lacked that came back; null when none did.</summary>
    public Missing? Lacks { get; init; }

    /// <summary>What to tell because of the page she came from.</summary>
    public Notice Notice { get; init; }

    /// <summary>The newer version to tell of before she begins a lesson.</summary>
    public VersionOffer? Offer { get; init; }

    /// <summary>"Vernieuwd" or "Nieuw", when moving on to this version brought this.</summary>
    public string? Mark => Place is null ? null : Standing.MarkOf(Place.Activity);

    /// <summary>
    /// The id of the next act on this screen. What can be done only once has the same id in every tab; what may be done at any
    /// time can be done again, so every form of it has its own.
    /// </summary>
    public Guid ActId { get; } = Place?.Activity switch
    {
        null => Guid.Empty,
        { IsFree: true } => Guid.CreateVersion7(Shown),
        var activity => OnceId(Standing.Registration.Id, activity.Id, Standing.StateOf(activity)),
    };

    public CourseModule Module { get; } = Standing.Course.ModuleOf(Lesson);

    public LessonProgress Progress => Standing.Progress.Of(Lesson);

    public ActivityState? State => Place is null ? null : Standing.StateOf(Place.Activity);

    /// <summary>The view of the activity, or that of the end of the lesson.</summary>
    public string View => Place?.Activity.View(State, Again) ?? "/Courses/Player/_LessonEnd.cshtml";

    public string Url => UrlOf(Lesson, Place?.Activity);

    /// <summary>Where to go on. Who has not passed goes from one question that can be better to the next.</summary>
    public string NextUrl
    {
        get
        {
            if (!Progress.Failed || Place is null)
            {
                return UrlOf(Lesson, Place?.Next);
            }
            var next = ToImprove.FirstOrDefault(question => Lesson.Activities.ToList().IndexOf(question) > Place.Index);
            return next is null ? UrlOf(Lesson, (Activity?)null) : AgainUrlOf(next);
        }
    }

    public string? PreviousUrl => Place is { Index: > 0 } ? UrlOf(Lesson, Lesson.Activities[Place.Index - 1]) : null;

    public string Title => Place?.Activity.Title ?? Lesson.Title;

    public int LessonNumber => Module.Lessons.ToList().IndexOf(Lesson) + 1;

    public int ModuleNumber => Standing.Course.Modules.ToList().IndexOf(Module) + 1;

    /// <summary>How the activities before this one went, for the steps at the top.</summary>
    public string Results => string.Join(' ', Lesson.Activities.Take(Place?.Index ?? Lesson.Activities.Count).Select(ResultOf));

    private string ResultOf(Activity activity) => Standing.StateOf(activity) switch
    {
        null or { Done: false } => "open",
        { Right: false } when activity.IsScored => "wrong",
        _ => "ok",
    };

    /// <summary>The address of an activity; that of the end of the lesson without one.</summary>
    public string UrlOf(Lesson lesson, Activity? activity) => Standing.UrlOf(lesson, activity?.Id ?? End);

    /// <summary>The address at which an answered question can be answered once more.</summary>
    public string AgainUrlOf(Activity activity)
    {
        var url = UrlOf(Lesson, activity);
        return $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}opnieuw=true";
    }

    public string UrlOf(Lesson lesson) => UrlOf(lesson, Standing.FirstToDo(lesson));

    /// <summary>Where a lesson's activities stand, to finish or improve.</summary>
    public IEnumerable<Activity> ToDo => Lesson.Activities.Where(activity => Standing.StateOf(activity) is not { Done: true });

    public IEnumerable<Activity> ToImprove =>
        Lesson.Activities.Where(activity => activity.CanImprove(Standing.StateOf(activity)));

    public int QuestionsRight => Scored.Count(activity => Standing.StateOf(activity) is { Right: true });

    public int QuestionsAnswered => Scored.Count(activity => Standing.StateOf(activity) is not null);

    public int Questions => Scored.Count();

    private IEnumerable<Activity> Scored => Lesson.Activities.Where(activity => activity.IsScored);

    /// <summary>The activity, for the view of its kind.</summary>
    public TActivity Activity<TActivity>()
        where TActivity : Activity => (TActivity)Place!.Activity;

    /// <summary>The screen for an address; null when the course has no such place.</summary>
    public static Screen? Of(Standing standing, string lessonId, string activityId, DateTimeOffset shown, bool again = false)
    {
        if (standing.Course.FindLesson(lessonId) is not { } lesson)
        {
            return null;
        }
        if (activityId == End)
        {
            return new(standing, lesson, null, shown);
        }
        return standing.Course.Find(activityId) is { } place && place.Lesson == lesson ? new(standing, lesson, place, shown, again) : null;
    }

    /// <summary>The screen that follows on what was sent from this one, which shows how things stand since.</summary>
    public Screen After(ActForm form, DateTimeOffset shown)
    {
        var activity = Place!.Activity;
        var next = activity.LeadsOn ? Place.Next : activity;
        var notice = !activity.Differs(form.Fields, State) ? Notice.None
            : activity.IsLimited ? Notice.Answered : Notice.Behind;
        return Of(Standing, Lesson.Id, next?.Id ?? End, shown)! with { Notice = notice };
    }

    private static Guid OnceId(Guid registration, string activityId, ActivityState? state) => NameBasedGuid.Of(
        "act", registration.ToString(), activityId,
        (state?.Attempts ?? 0).ToString(CultureInfo.InvariantCulture), string.Join(',', state?.Choices ?? []));
}
