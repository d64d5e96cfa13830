using Campus.Courses.Kinds;

namespace Campus.Courses.Tree;

/// <summary>
/// What of one version of a course counts in another (rules R10 and R11). An answer follows the id of its activity where
/// nothing but words differs; what is another thing now is asked again.
/// </summary>
internal sealed class Succession
{
    private readonly HashSet<string> same;
    private readonly HashSet<string> equivalent;

    public Succession(Course before, Course after)
    {
        (Before, After, Difference) = (before, after, CourseDifference.Of(before, after));
        var activities = after.Lessons.SelectMany(lesson => lesson.Activities).ToList();
        same = [.. activities.Where(activity => before.Find(activity.Id) is { } old && activity.IsSameAs(old.Activity)).Select(activity => activity.Id)];
        equivalent = [.. after.Lessons.Where(lesson => before.FindLesson(lesson.Id) is { } old && CourseDifference.Of(old, lesson).IsEquivalent).Select(lesson => lesson.Id)];
        Rewritten = [.. activities.Where(activity => before.Find(activity.Id) is { } old && activity.IsRewrittenFrom(old.Activity))];
        Added = [.. activities.Where(activity => before.Find(activity.Id) is null).Select(activity => activity.Id)];
    }

    public Course Before { get; }

    public Course After { get; }

    public CourseDifference Difference { get; }

    /// <summary>The activities that were not there.</summary>
    public IReadOnlyList<string> Added { get; }

    /// <summary>The texts of which the words differ: who read them has read them, and may want to know.</summary>
    public IReadOnlyList<Activity> Rewritten { get; }

    /// <summary>Whether what is done with an activity of the one is done in the other too.</summary>
    public bool Follows(string activityId) => same.Contains(activityId);

    public bool IsEquivalent(Lesson after) => equivalent.Contains(after.Id);
}
