using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Activities;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Activities.Text;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.RuleTests.Courses;

/// <summary>Courses for tests: small ones made to measure, and the real one from its recipe.</summary>
internal static class Lessons
{
    /// <summary>The kinds of activity that the campus has.</summary>
    public static readonly ActivityKinds Kinds =
        new ServiceCollection().AddActivities().BuildServiceProvider().GetRequiredService<ActivityKinds>();

    public static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    public static Course Course(params IReadOnlyList<Lesson> lessons) =>
        new("cursus", "cursus-v1", "cursus", "Een cursus", new CourseFacts(), [new("module", "Een module", [], lessons)]);

    public static Lesson Lesson(string id, MoveOn moveOn, int? mastery, params IReadOnlyList<Activity> activities) =>
        new(id, $"Les {id}", 10, moveOn, mastery, true, activities);

    public static TextActivity Text(string id) => new(id, $"Tekst {id}", Prose.Empty);

    public static QuestionActivity Question(string id, int attempts = 0, QuestionForm kind = QuestionForm.Single) => new(
        id, $"Vraag {id}", kind, Prose.Empty, "Wat is goed?", null, attempts,
        [
            new($"{id}-goed", "Goed", true, Prose.Empty),
            new($"{id}-fout", "Fout", false, Prose.Empty),
            new($"{id}-ook", "Ook goed", kind == QuestionForm.Multiple, Prose.Empty),
        ]);

    public static SimulationActivity Simulation(string id) => new(id, "Gesprek", ScriptParser.Parse(Scripts.Small).Script);

    public static AnswerAct Right(string id) => new(id, Monday, [$"{id}-goed"]);

    public static AnswerAct Wrong(string id) => new(id, Monday, [$"{id}-fout"]);

    public static ReadAct Read(string id) => new(id, Monday);

    /// <summary>The states after acts, one after the other, as the projection makes them.</summary>
    public static Dictionary<string, ActivityState> After(Course course, params IEnumerable<Act> acts)
    {
        Dictionary<string, ActivityState> states = [];
        foreach (var act in acts)
        {
            var activity = course.Find(act.ActivityId)!.Activity;
            if (activity.After(states.GetValueOrDefault(act.ActivityId), act) is { } next)
            {
                states[act.ActivityId] = next;
            }
        }
        return states;
    }

    public static CourseProgress Progress(Course course, params IEnumerable<Act> acts) => CourseProgress.Of(course, After(course, acts));

    /// <summary>Gespreksvoering as its recipe has it, with the texts beside it pulled in.</summary>
    public static Course Gespreksvoering() => new CourseReader(markdown => $"<p>{markdown}</p>", Kinds).Read(GespreksvoeringItem());

    /// <inheritdoc cref="Gespreksvoering"/>
    public static ContentItem GespreksvoeringItem()
    {
        var folder = Path.Combine(Scripts.Content, "courses", "gespreksvoering");
        var recipe = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "gespreksvoering.recipe.json")))!;
        var json = recipe["steps"]!.AsArray().First(step => (string)step!["name"]! == "content")!["data"]![0]!.AsObject();
        PullIn(json, folder);
        return new ContentItem
        {
            ContentItemId = (string)json["ContentItemId"]!,
            ContentItemVersionId = (string)json["ContentItemVersionId"]!,
            ContentType = "Course",
            DisplayText = (string)json["DisplayText"]!,
            Content = json,
        };
    }

    private static void PullIn(JsonNode node, string folder)
    {
        const string Start = "[file:text('";
        var children = node switch
        {
            JsonObject some => some.Select(pair => pair.Value).ToList(),
            JsonArray list => [.. list],
            _ => [],
        };
        foreach (var child in children)
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith(Start, StringComparison.Ordinal))
            {
                value.ReplaceWith(File.ReadAllText(Path.Combine(folder, text[Start.Length..^3])));
            }
            else if (child is not null)
            {
                PullIn(child, folder);
            }
        }
    }
}
