using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Kinds;

namespace Campus.Courses.Tree;

/// <summary>Reads the course tree from a content item of type <c>Course</c>. What it does not know it leaves out.</summary>
/// <param name="toHtml">Turns an editor's Markdown into HTML that is safe to show.</param>
/// <param name="kinds">The kinds of activity that can be in it.</param>
internal sealed class CourseReader(Func<string, string> toHtml, ActivityKinds kinds)
{
    public Course Read(ContentItem item)
    {
        var course = new ItemReader(item.Content, toHtml);
        return new(
            item.ContentItemId,
            item.ContentItemVersionId ?? "",
            course.Text("AutoroutePart", "Path") ?? item.ContentItemId,
            ItemTitle.Of(item.DisplayText, CourseItem.NameOf(item.ContentType)),
            Facts(item, course.Part("CoursePart")),
            [.. course.Inside(CourseItem.Modules).Select(Module)]);
    }

    private static CourseFacts Facts(ContentItem item, ItemReader part) => new()
    {
        Summary = part.Text("Summary", "Text") ?? "",
        Introduction = part.Prose("Introduction"),
        ThemeId = part.First("Theme", "TermContentItemIds"),
        Form = part.Text("Form", "Text") ?? "zelfstudie",
        Level = part.Text("Level", "Text") ?? "basis",
        Audience = part.Text("Audience", "Text"),
        MadeBy = part.Text("MadeBy", "Text"),
        Goals = Goals(part),
        Sources = part.Prose("Sources"),
        Faq = Faq(part),
        PublishedUtc = item.PublishedUtc,
        Revision = item.Content["PublicationPart"]?[Revisions.Name]?.ToString(),
    };

    private CourseModule Module(ItemReader item) => new(
        item.Id, item.Title(CourseItem.NameOf(item.Type)), Goals(item.Part("CourseModulePart")),
        [.. item.Inside(CourseItem.Lessons).Select(Lesson)]);

    private Lesson Lesson(ItemReader item)
    {
        var part = item.Part(nameof(LessonPart));
        return new(
            item.Id, item.Title(CourseItem.NameOf(item.Type)), part.Number("Minutes") ?? 0,
            Enum.TryParse<MoveOn>(part.Text("MoveOn", "Text"), out var moveOn) ? moveOn : MoveOn.CompletedOrPassed,
            part.Number("MasteryScore"), part.Flag("Required") ?? true,
            [
                .. item.Inside(CourseItem.Activities, CourseItem.FlowList)
                    .Select(activity => kinds.Find(activity.Type)?.Read(activity)).OfType<Activity>(),
            ]);
    }

    // A list of goals is shown as separate lines with a mark; what is not a list item belongs to the item above it.
    private static IReadOnlyList<Prose> Goals(ItemReader part)
    {
        List<string> goals = [];
        foreach (var line in (part.Text("Goals", "Markdown") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal) || goals.Count == 0)
            {
                goals.Add(line.TrimStart('-', '*', ' '));
            }
            else
            {
                goals[^1] += " " + line;
            }
        }
        return [.. goals.Select(part.ToProse)];
    }

    private static IReadOnlyList<FaqEntry> Faq(ItemReader part) =>
        [.. $"\n{part.Text("Faq", "Markdown")}".Split("\n## ").Skip(1).Select(entry =>
        {
            var lines = entry.Split('\n', 2);
            return new FaqEntry(lines[0].Trim(), part.ToProse(lines.ElementAtOrDefault(1)?.Trim()));
        })];
}
