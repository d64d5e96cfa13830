using Campus.Contents;
using Campus.Courses.Beheer.Checks;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Beheer.Outline;

/// <summary>Tells in the outline of a course what everything is, how long it takes and how much there is to mend.</summary>
internal sealed class CourseNotes : IOutlineNotes
{
    public async ValueTask<IReadOnlyDictionary<string, string>> NotesAsync(ContentItem root, CancellationToken cancellationToken)
    {
        if (root.ContentType != CourseItem.CourseType)
        {
            return new Dictionary<string, string>();
        }
        var course = CourseItem.Of(root);
        var findings = (await new CourseCheck().CheckAsync(root, cancellationToken)).CountBy(finding => finding.ItemId).ToDictionary(StringComparer.Ordinal);
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in course.All.Where(item => item.Type != CourseItem.AnswerType))
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
        CourseItem.QuestionType => Short(item.Item.As<QuestionPart>()?.Prompt?.Text, "Vraag"),
        CourseItem.SimulationType => People(item),
        CourseItem.ImageType => "Afbeelding",
        CourseItem.TextType => $"Tekst, {LessonTime.Of(item).Minutes} min",
        _ => "",
    };

    private static int MinutesOf(CourseItem lesson) => (int)(lesson.Item.As<LessonPart>()?.Minutes?.Value ?? 0);

    private static string People(CourseItem simulation)
    {
        var people = ScriptParser.Parse(simulation.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "").Script.People;
        return people.Count == 0 ? "Gesprek" : $"Gesprek met {string.Join(" en ", people)}";
    }

    // What is wrong with an answer is mended in its question. What breaks a conversation is no finding of the check.
    private static int Findings(CourseItem item, Dictionary<string, int> findings)
    {
        var own = item.Type == CourseItem.QuestionType ? item.All : [item];
        return own.Sum(part => findings.GetValueOrDefault(part.Id)) + (item.Type == CourseItem.SimulationType ? Breaks(item) : 0);
    }

    private static int Breaks(CourseItem simulation) =>
        ScriptCheck.Of(simulation.Item.As<ConversationSimulationPart>()?.Script?.Text ?? "").Count(finding => finding.Kind == FindingKind.Breaks);

    private static string? ToMend(int count) => count switch
    {
        0 => null,
        1 => "1 verbeterpunt",
        _ => $"{count} verbeterpunten",
    };

    private static string Short(string? text, string otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise : text.Length <= 60 ? text : $"{text[..59].TrimEnd()}…";
}
