using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Simulation;

namespace Campus.Courses.Tree;

/// <summary>Reads the course tree from a content item of type <c>Course</c>. What it does not know it leaves out.</summary>
/// <param name="toHtml">Turns an editor's Markdown into HTML that is safe to show.</param>
internal sealed class CourseReader(Func<string, string> toHtml)
{
    public Course Read(ContentItem item) => new(
        item.ContentItemId,
        item.ContentItemVersionId ?? "",
        Text(item.Content, "AutoroutePart", "Path") ?? item.ContentItemId,
        ItemTitle.Of(item.DisplayText, CourseItem.KindOf(item.ContentType)),
        Facts(item),
        [.. Nested(item.Content, "Modules", "ContentItems").Select(Module)]);

    private CourseFacts Facts(ContentItem item)
    {
        var part = item.Content["CoursePart"] as JsonObject ?? [];
        return new()
        {
            Summary = Text(part, "Summary", "Text") ?? "",
            Introduction = Prose(part, "Introduction"),
            ThemeId = (part["Theme"]?["TermContentItemIds"] as JsonArray)?.FirstOrDefault()?.GetValue<string>(),
            Form = Text(part, "Form", "Text") ?? "zelfstudie",
            Level = Text(part, "Level", "Text") ?? "basis",
            Audience = Text(part, "Audience", "Text"),
            MadeBy = Text(part, "MadeBy", "Text"),
            Goals = Goals(part),
            Sources = Prose(part, "Sources"),
            Faq = Faq(part),
            PublishedUtc = item.PublishedUtc,
            Revision = item.Content["PublicationPart"]?[Revisions.Name]?.ToString(),
        };
    }

    private CourseModule Module(JsonObject item) => new(
        Id(item), Title(item), Goals(item["CourseModulePart"] as JsonObject ?? []),
        [.. Nested(item, "Lessons", "ContentItems").Select(Lesson)]);

    private Lesson Lesson(JsonObject item)
    {
        var part = item["LessonPart"] as JsonObject ?? [];
        return new(
            Id(item), Title(item), Number(part, "Minutes") ?? 0,
            Enum.TryParse<MoveOn>(Text(part, "MoveOn", "Text"), out var moveOn) ? moveOn : MoveOn.CompletedOrPassed,
            Number(part, "MasteryScore"), Flag(part, "Required") ?? true,
            [.. Nested(item, "Activities", "Widgets").Select(Activity).OfType<Activity>()]);
    }

    private Activity? Activity(JsonObject item) => item["ContentType"]?.GetValue<string>() switch
    {
        "TextActivity" => new TextActivity(Id(item), Title(item), ToProse(Text(item, "MarkdownBodyPart", "Markdown"))),
        "ImageActivity" => Image(item),
        "QuestionActivity" => Question(item),
        "ConversationSimulation" => Simulation(item),
        _ => null,
    };

    private ImageActivity? Image(JsonObject item)
    {
        var part = item["ImagePart"] as JsonObject ?? [];
        var path = (part["Image"]?["Paths"] as JsonArray)?.FirstOrDefault()?.GetValue<string>();
        var alt = (part["Image"]?["MediaTexts"] as JsonArray)?.FirstOrDefault()?.GetValue<string>();
        return path is null
            ? null
            : new(Id(item), Title(item), path, alt ?? "", Prose(part, "Caption"), Prose(part, "Description"));
    }

    private QuestionActivity? Question(JsonObject item)
    {
        var part = item["QuestionPart"] as JsonObject ?? [];
        Answer[] answers = [.. Nested(item, "Answers", "ContentItems").Select(Answer)];
        return answers.Length == 0
            ? null
            : new(
                Id(item), Title(item), Text(part, "Kind", "Text") == "multiple" ? QuestionKind.Multiple : QuestionKind.Single,
                Prose(part, "Case"), Text(part, "Prompt", "Text") ?? "", Text(part, "Hint", "Text"),
                Number(part, "MaxAttempts") ?? 0, answers);
    }

    private Answer Answer(JsonObject item)
    {
        var part = item["AnswerPart"] as JsonObject ?? [];
        return new(Id(item), Text(part, "Text", "Text") ?? "", Flag(part, "Correct") ?? false, Prose(part, "Feedback"));
    }

    private static SimulationActivity? Simulation(JsonObject item)
    {
        var script = ScriptParser.Parse(Text(item, "ConversationSimulationPart", "Script", "Text") ?? "").Script;
        return script.Steps.Count == 0 ? null : new(Id(item), Title(item), script);
    }

    // A list of goals is shown as separate lines with a mark; what is not a list item belongs to the item above it.
    private List<Prose> Goals(JsonObject part)
    {
        List<string> goals = [];
        foreach (var line in (Text(part, "Goals", "Markdown") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
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
        return [.. goals.Select(ToProse)];
    }

    private IReadOnlyList<FaqEntry> Faq(JsonObject part) =>
        [.. $"\n{Text(part, "Faq", "Markdown")}".Split("\n## ").Skip(1).Select(entry =>
        {
            var lines = entry.Split('\n', 2);
            return new FaqEntry(lines[0].Trim(), ToProse(lines.ElementAtOrDefault(1)?.Trim()));
        })];

    private Prose Prose(JsonObject part, string field) => ToProse(Text(part, field, "Markdown"));

    private Prose ToProse(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? Tree.Prose.Empty : new(markdown, toHtml(markdown));

    private static IEnumerable<JsonObject> Nested(JsonObject item, string bag, string list) =>
        (item[bag]?[list] as JsonArray ?? []).OfType<JsonObject>();

    private static string Id(JsonObject item) => item["ContentItemId"]?.GetValue<string>() ?? "";

    private static string Title(JsonObject item) =>
        ItemTitle.Of(Text(item, "TitlePart", "Title") ?? Text(item, "DisplayText"), CourseItem.KindOf(Text(item, "ContentType") ?? ""));

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path) =>
        At(node, path) is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static int? Number(JsonObject part, string field) =>
        At(part, [field, "Value"]) is JsonValue value && value.TryGetValue<decimal>(out var number) ? (int)number : null;

    private static bool? Flag(JsonObject part, string field) =>
        At(part, [field, "Value"]) is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    private static JsonNode? At(JsonNode? node, ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = (node as JsonObject)?[key];
        }
        return node;
    }
}
