using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Player;

/// <summary>Finds where a learner meets something that an editor has open.</summary>
internal static class CoursePlaces
{
    /// <summary>
    /// The lesson and activity to show for a module, a lesson or anything in one. Without an activity in it there is only
    /// the lesson; without a lesson, or when the thing itself is not far enough to be shown, there is nothing.
    /// </summary>
    public static (Lesson? Lesson, Activity? Activity) Find(CourseItem root, Course course, string? id)
    {
        var asked = id is null ? null : root.All.FirstOrDefault(item => item.Id == id);
        if (asked is null || asked == root)
        {
            return First(course.Lessons);
        }
        if (asked.IsPart)
        {
            asked = root.All.First(item => item.Kind is not null && item.All.Contains(asked));
        }
        return asked.Type switch
        {
            CourseItem.ModuleType => First(course.Modules.FirstOrDefault(module => module.Id == asked.Id)?.Lessons ?? []),
            CourseItem.LessonType => First(course.FindLesson(asked.Id) is { } lesson ? [lesson] : []),
            _ => course.Find(asked.Id) is { } place ? (place.Lesson, place.Activity) : (null, null),
        };
    }

    private static (Lesson?, Activity?) First(IReadOnlyList<Lesson> lessons) =>
        lessons is [var lesson, ..] ? (lesson, lesson.Activities is [var activity, ..] ? activity : null) : (null, null);
}
