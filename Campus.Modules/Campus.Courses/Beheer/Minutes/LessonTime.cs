using Campus.Courses.Kinds;

namespace Campus.Courses.Beheer.Minutes;

/// <summary>How long a learner is busy with a lesson or with one thing in it, estimated from what is there.</summary>
internal static class LessonTime
{
    /// <summary>The estimate for a lesson, module, course or activity: that of everything in it.</summary>
    public static TimeEstimate Of(CourseItem item) =>
        new(item.All.Aggregate(TimeSpan.Zero, (sum, inside) => sum + (inside.Kind?.Time(inside) ?? TimeSpan.Zero)));
}
