using Campus.Contents;

namespace Campus.Courses.Kinds;

/// <summary>
/// A kind of activity, as editors make it: its type of content, how that is read, and what the course builder must know of
/// it. A kind is one folder in <c>Activities</c>; it is added by <c>services.AddActivityKind&lt;TKind&gt;()</c>, and nothing
/// else names it.
/// </summary>
internal abstract class ActivityKind
{
    /// <summary>The name of its content type.</summary>
    public abstract string Type { get; }

    /// <summary>What it is called, in Dutch.</summary>
    public abstract string Name { get; }

    /// <summary>The bag that holds its parts, such as the answers of a question; null when it has none.</summary>
    public virtual string? Parts => null;

    /// <summary>Whether it counts for the score of a lesson.</summary>
    public virtual bool IsScored => false;

    /// <summary>Whether its editor shows it as learners see it, and so needs no second view of that.</summary>
    public virtual bool ShowsItself => false;

    /// <summary>What it lacks at least when it cannot be shown yet, as in "een vraag" and "antwoorden"; null when it can always be shown.</summary>
    public virtual (string Thing, string Lacks)? Needs => null;

    /// <summary>What it is held to before publishing, to be set by a site.</summary>
    public virtual IReadOnlyList<ContentRule> Rules => [];

    /// <summary>The activity in an item; null when it is not far enough to be shown.</summary>
    public abstract Activity? Read(ItemReader item);

    /// <summary>What its rules find.</summary>
    public virtual IEnumerable<ContentFinding> Check(CourseItem item) => [];

    /// <summary>What keeps it off the site, whatever a site chose.</summary>
    public virtual IEnumerable<Refusal> Refuse(CourseItem item) => [];

    /// <summary>Whether a learner can do it well at all; asked of what is scored.</summary>
    public virtual bool CanBeRight(CourseItem item) => false;

    /// <summary>How long a learner is busy with it, estimated from what is there.</summary>
    public abstract TimeSpan Time(CourseItem item);

    /// <summary>What it is about, for the outline of a course.</summary>
    public abstract string Note(CourseItem item);
}

/// <summary>Why something cannot be published.</summary>
/// <param name="Member">The part and the field, as in <c>TitlePart.Title</c>.</param>
/// <param name="Message">What is wrong, in Dutch.</param>
internal sealed record Refusal(string Member, string Message);
