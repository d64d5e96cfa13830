using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>What of what was done on one version of a course counts on a later one (rules R10 and R11).</summary>
internal static class Carrying
{
    /// <summary>What was done and counts.</summary>
    public static Dictionary<string, ActivityState> Carry(
        this Succession succession, IReadOnlyDictionary<string, ActivityState> before) =>
        before.Where(entry => succession.Follows(entry.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What was begun or done and is asked again, because it is another thing now.</summary>
    public static IEnumerable<Activity> Renewed(
        this Succession succession, IReadOnlyDictionary<string, ActivityState> before) =>
        succession.After.Lessons.SelectMany(lesson => lesson.Activities)
            .Where(activity => before.ContainsKey(activity.Id) && !succession.Follows(activity.Id));

    /// <summary>
    /// What is true at the start of the later registration: lessons that are satisfied by what was carried are waived
    /// (cmi5 9.3.7), and satisfaction rolls up from there as it always does.
    /// </summary>
    public static IEnumerable<Milestone> Begin(this Succession succession, CourseProgress carried)
    {
        var nothing = CourseProgress.Of(succession.After, new Dictionary<string, ActivityState>());
        var byCarrying = carried.Lessons.Where(
            (lesson, index) => lesson.Satisfied && !nothing.Lessons[index].Satisfied);
        return
        [
            .. Milestone.Between(null, nothing).Where(milestone => milestone.Lesson is not null),
            .. byCarrying.Select(lesson => new Milestone(Reached.Waived, lesson.Lesson)
            {
                IsEquivalent = succession.IsEquivalent(lesson.Lesson),
            }),
            .. Milestone.Between(null, carried).Where(milestone => milestone.Lesson is null),
        ];
    }
}
