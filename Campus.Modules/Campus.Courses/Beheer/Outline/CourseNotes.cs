using Campus.Contents;
using Campus.Courses.Beheer.Checks;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Outline;

/// <summary>Tells in the outline of a course what everything is, how long it takes and how much there is to mend.</summary>
internal sealed class CourseNotes(ActivityKinds kinds) : IOutlineNotes
{
    public async ValueTask<IReadOnlyDictionary<string, string>> NotesAsync(ContentItem root, CancellationToken cancellationToken)
    {
        if (root.ContentType != CourseItem.CourseType)
        {
            return new Dictionary<string, string>();
        }
        var course = CourseItem.Of(root, kinds);
        var findings = (await new CourseCheck(kinds).CheckAsync(root, cancellationToken)).CountBy(finding => finding.ItemId).ToDictionary(StringComparer.Ordinal);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in course.All.Where(item => !item.IsPart))
        {
            string?[] said = [About(item), ToMend(Findings(item, findings))];
            notes[item.Id] = string.Join(" · ", said.Where(words => !string.IsNullOrEmpty(words)));
        }
        return notes;
    }

    private static string About(CourseItem item) => item.Type switch
    {
        CourseItem.CourseType or CourseItem.ModuleType => $"{item.OfType(CourseItem.LessonType).Sum(MinutesOf)} min",
        CourseItem.LessonType => $"{MinutesOf(item)} min",
        _ => item.Kind?.Note(item) ?? "",
    };

    private static int MinutesOf(CourseItem lesson) => (int)(lesson.Item.As<LessonPart>()?.Minutes?.Value ?? 0);

    // What is wrong with a part of an activity is mended in the activity. What keeps it off the site is no finding of the check.
    private static int Findings(CourseItem item, Dictionary<string, int> findings) => item.Kind is { } kind
        ? item.All.Sum(part => findings.GetValueOrDefault(part.Id)) + kind.Refuse(item).Count()
        : findings.GetValueOrDefault(item.Id);

    private static string? ToMend(int count) => count switch
    {
        0 => null,
        1 => "1 verbeterpunt",
        _ => $"{count} verbeterpunten",
    };
}
