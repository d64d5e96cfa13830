using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Statements;

/// <summary>Things of this campus as xAPI activities, so that a reader of statements needs nothing else.</summary>
internal static class Describe
{
    public static JsonObject Course(Iris iris, Course course) => Thing(iris.Of(course), ActivityTypes.Course, course.Title);

    public static JsonObject Module(Iris iris, Course course, CourseModule module) =>
        Thing(iris.Of(course, module), ActivityTypes.Block, module.Title);

    public static JsonObject Lesson(Iris iris, Course course, Lesson lesson) =>
        Thing(iris.Of(course, lesson), ActivityTypes.Lesson, lesson.Title);

    public static JsonObject Activity(Iris iris, Course course, ActivityPlace place) =>
        Thing(iris.Of(course, place), TypeOf(place.Activity), place.Activity.Title);

    public static JsonObject Question(Iris iris, Course course, ActivityPlace place, QuestionActivity question)
    {
        var right = question.Answers.Where(answer => answer.Correct).Select(answer => answer.Id);
        var thing = Thing(iris.Of(course, place), ActivityTypes.Interaction, question.Title);
        var definition = thing["definition"]!.AsObject();
        definition["description"] = Dutch(question.Prompt);
        definition["interactionType"] = "choice";
        definition["correctResponsesPattern"] = new JsonArray(string.Join("[,]", right));
        definition["choices"] = new JsonArray([.. question.Answers.Select(answer => Component(answer.Id, answer.Text))]);
        return thing;
    }

    public static JsonObject Step(Iris iris, Course course, ActivityPlace place, Step step)
    {
        var thing = Thing(iris.Of(course, place, step), ActivityTypes.Interaction, step.Name);
        var definition = thing["definition"]!.AsObject();
        definition["description"] = Dutch(string.Join(' ', step.Utterances.Where(said => said.Speaker is not null).Select(said => said.Text)));
        definition["interactionType"] = "choice";
        definition["choices"] = new JsonArray([.. step.Choices.Select((choice, index) => Component(ChoiceId(index), choice.Text))]);
        return thing;
    }

    public static string ChoiceId(int index) => $"keuze-{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string TypeOf(Activity activity) => activity switch
    {
        SimulationActivity => ActivityTypes.Simulation,
        QuestionActivity => ActivityTypes.Interaction,
        _ => ActivityTypes.Media,
    };

    private static JsonObject Thing(string id, string type, string name) => new()
    {
        ["objectType"] = "Activity",
        ["id"] = id,
        ["definition"] = new JsonObject { ["type"] = type, ["name"] = Dutch(name) },
    };

    private static JsonObject Component(string id, string text) => new() { ["id"] = id, ["description"] = Dutch(text) };

    private static JsonObject Dutch(string text) => new() { ["nl"] = text };
}
