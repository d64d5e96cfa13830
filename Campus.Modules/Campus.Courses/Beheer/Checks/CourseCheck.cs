using Campus.Contents;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Checks;

/// <summary>Finds what learners would stumble over in a course, unfinished things too.</summary>
internal sealed class CourseCheck : IContentCheck
{
    public ValueTask<IEnumerable<ContentFinding>> CheckAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        new([.. CourseItem.Of(item).All.SelectMany(found => TreeRules.OfUntitled(found).Concat(Check(found)))]);

    private static IEnumerable<ContentFinding> Check(CourseItem item) => item.Type switch
    {
        CourseItem.CourseType => TreeRules.OfCourse(item),
        CourseItem.ModuleType => TreeRules.OfModule(item),
        CourseItem.LessonType => TreeRules.OfLesson(item).Concat(LessonRules.Of(item)),
        CourseItem.QuestionType => QuestionRules.Of(item),
        CourseItem.ImageType => ActivityRules.OfImage(item),
        CourseItem.SimulationType => ActivityRules.OfSimulation(item),
        _ => [],
    };
}
