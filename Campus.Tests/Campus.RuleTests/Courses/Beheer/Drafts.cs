using System.Text.Json.Nodes;
using Campus.Contents;

namespace Campus.RuleTests.Courses.Beheer;

/// <summary>Courses as an editor has them before her, finished or not.</summary>
internal static class Drafts
{
    public const string GoodScript = """
        # Kennismaken
        Persoon: Nadia

        Nadia komt binnen.

        ## Begin
        Nadia: Dag.

        * Hoe gaat het?
          Feedback: Een open vraag.
          Naar: Einde: Fijn

        ## Einde: Fijn
        Uitkomst: goed

        Dat ging goed.
        """;

    public static ContentItem Course(params IEnumerable<JsonObject> modules) => new()
    {
        ContentItemId = "c",
        ContentType = "Course",
        DisplayText = "Cursus",
        Content = new() { ["TitlePart"] = new JsonObject { ["Title"] = "Cursus" }, ["Modules"] = Bag(modules) },
    };

    /// <summary>A course with one module with one lesson.</summary>
    public static ContentItem With(JsonObject lesson) => Course(Module("m", lesson));

    public static JsonObject Module(string id, params IEnumerable<JsonObject> lessons) =>
        Item(id, "CourseModule", $"Module {id}", new() { ["Lessons"] = Bag(lessons) });

    public static JsonObject Lesson(string id, int minutes, string moveOn, int? mastery, params IEnumerable<JsonObject> activities) =>
        Item(id, "Lesson", $"Les {id}", new()
        {
            ["LessonPart"] = new JsonObject
            {
                ["Minutes"] = Value(minutes),
                ["MoveOn"] = Text(moveOn),
                ["MasteryScore"] = new JsonObject { ["Value"] = mastery },
            },
            ["Activities"] = new JsonObject { ["Widgets"] = new JsonArray([.. activities]) },
        });

    public static JsonObject TextActivity(string id, string markdown = "Lees dit.") =>
        Item(id, "TextActivity", $"Tekst {id}", new() { ["MarkdownBodyPart"] = new JsonObject { ["Markdown"] = markdown } });

    public static JsonObject Image(string id, string? description) => Item(id, "ImageActivity", $"Beeld {id}", new()
    {
        ["ImagePart"] = new JsonObject
        {
            ["Image"] = new JsonObject { ["Paths"] = new JsonArray("plaat.png"), ["MediaTexts"] = new JsonArray("Een plaat") },
            ["Description"] = new JsonObject { ["Markdown"] = description },
        },
    });

    public static JsonObject Question(string id, string kind, params IEnumerable<JsonObject> answers) => Item(id, "QuestionActivity", $"Vraag {id}", new()
    {
        ["QuestionPart"] = new JsonObject { ["Kind"] = Text(kind), ["Prompt"] = Text("Wat is goed?") },
        ["Answers"] = Bag(answers),
    });

    public static JsonObject Answer(string id, bool correct, string? feedback = "Zo zit het.", string? text = null) => Item(id, "Answer", null, new()
    {
        ["AnswerPart"] = new JsonObject
        {
            ["Text"] = Text(text ?? $"Antwoord {id}"),
            ["Correct"] = new JsonObject { ["Value"] = correct },
            ["Feedback"] = new JsonObject { ["Markdown"] = feedback },
        },
    });

    public static JsonObject Simulation(string id, string script) =>
        Item(id, "ConversationSimulation", $"Gesprek {id}", new() { ["ConversationSimulationPart"] = new JsonObject { ["Script"] = Text(script) } });

    private static JsonObject Item(string id, string type, string? title, JsonObject content)
    {
        var item = new JsonObject { ["ContentItemId"] = id, ["ContentType"] = type, ["DisplayText"] = title };
        if (title is not null)
        {
            item["TitlePart"] = new JsonObject { ["Title"] = title };
        }
        foreach (var (name, value) in content)
        {
            item[name] = value?.DeepClone();
        }
        return item;
    }

    private static JsonObject Bag(IEnumerable<JsonObject> items) => new() { ["ContentItems"] = new JsonArray([.. items]) };

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject Value(int value) => new() { ["Value"] = value };
}
