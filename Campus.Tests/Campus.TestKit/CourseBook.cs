using System.Text.Json;

namespace Campus.TestKit;

/// <summary>The course Gespreksvoering as its recipe tells it: what a learner meets, and what is right.</summary>
public static class CourseBook
{
    /// <summary>The address of the course.</summary>
    public const string Url = "/cursussen/gespreksvoering";

    /// <summary>All lessons, in order.</summary>
    public static IReadOnlyList<BookLesson> Lessons { get; } = Read();

    /// <summary>The lessons of a module, from 1.</summary>
    public static IReadOnlyList<BookLesson> Module(int number) => [.. Lessons.Where(lesson => lesson.Module == number)];

    /// <summary>The one conversation of the course: to some of its endings, where one comes and what one chooses there, from 0.</summary>
    public static IReadOnlyDictionary<string, (string Step, int Choice)[]> Conversations { get; } =
        new Dictionary<string, (string, int)[]>
        {
            ["Vastgelopen"] = [("opening", 0), ("zie-je-wel", 0)],
            ["Prettig gesprek"] = [("opening", 1), ("twijfel", 1), ("trots", 2), ("belangrijk", 1), ("plan-maken", 2)],
            ["Een eerste stap"] = [("opening", 1), ("twijfel", 1), ("trots", 2), ("belangrijk", 1), ("plan-maken", 1)],
        };

    private static IReadOnlyList<BookLesson> Read()
    {
        var file = Path.Combine(SourceTree.Root, "content", "courses", "gespreksvoering", "gespreksvoering.recipe.json");
        using var recipe = JsonDocument.Parse(File.ReadAllText(file));
        var course = recipe.RootElement.GetProperty("steps").EnumerateArray()
            .First(step => step.TryGetProperty("data", out _)).GetProperty("data")[0];
        return
        [
            .. Items(course, "Modules").Index().SelectMany(module =>
                Items(module.Item, "Lessons").Select(lesson => new BookLesson(Id(lesson), Title(lesson), module.Index + 1, Activities(lesson)))),
        ];
    }

    private static IReadOnlyList<BookActivity> Activities(JsonElement lesson) =>
    [
        .. lesson.GetProperty("Activities").GetProperty("Widgets").EnumerateArray().Select(activity => new BookActivity(
            Id(activity),
            activity.GetProperty("ContentType").GetString()!,
            [.. Items(activity, "Answers").Where(IsRight).Select(Id)],
            [.. Items(activity, "Answers").Where(answer => !IsRight(answer)).Select(Id)])),
    ];

    private static IEnumerable<JsonElement> Items(JsonElement item, string bag) =>
        item.TryGetProperty(bag, out var found) ? found.GetProperty("ContentItems").EnumerateArray() : [];

    private static string Id(JsonElement item) => item.GetProperty("ContentItemId").GetString()!;

    private static string Title(JsonElement item) => item.GetProperty("DisplayText").GetString()!;

    private static bool IsRight(JsonElement answer) =>
        answer.GetProperty("AnswerPart").GetProperty("Correct").GetProperty("Value").GetBoolean();
}

/// <summary>A lesson.</summary>
public sealed record BookLesson(string Id, string Title, int Module, IReadOnlyList<BookActivity> Activities);

/// <summary>An activity, and of a question the ids of its right and wrong answers.</summary>
public sealed record BookActivity(string Id, string Type, IReadOnlyList<string> Right, IReadOnlyList<string> Wrong)
{
    /// <summary>Whether it is answered.</summary>
    public bool IsQuestion => Type == "QuestionActivity";

    /// <summary>Whether it is a conversation.</summary>
    public bool IsConversation => Type == "ConversationSimulation";
}
