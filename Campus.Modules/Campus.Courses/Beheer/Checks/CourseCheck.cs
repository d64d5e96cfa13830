using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Finds what learners would stumble over in a course, unfinished things too.</summary>
internal sealed class CourseCheck(ActivityKinds kinds) : IContentCheck
{
    public ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        new([.. CourseItem.Of(item, kinds).All.SelectMany(found => TreeRules.OfUntitled(found).Concat(Check(found)))]);

    private static IEnumerable<ContentFinding> Check(CourseItem item) => item.Type switch
    {
        CourseItem.CourseType => TreeRules.OfCourse(item),
        CourseItem.ModuleType => TreeRules.OfModule(item),
        CourseItem.LessonType => TreeRules.OfLesson(item).Concat(LessonRules.Of(item)),
        _ => item.Kind?.Check(item) ?? [],
    };
}
