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

    /// <summary>The one conversation of the course, with what to choose, from 0, to come to each of its endings.</summary>
    public static IReadOnlyDictionary<string, int[]> Conversations { get; } = new Dictionary<string, int[]>
    {
        ["Een eerste stap"] = [1, 0, 0, 0, 0],
        ["Prettig gesprek"] = [1, 0, 0, 0, 2],
        ["Vastgelopen"] = [0, 1],
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
