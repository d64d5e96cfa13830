using System.Text.Json.Nodes;
using Campus.Courses.Activities.Image;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.Courses.Player;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses;

/// <summary>
/// Statements are kept for ever and compared by what they say: what a kind of activity says of an act stays the same to the
/// letter, and so does the id by which a second click is known.
/// </summary>
public sealed class StatementFormTests
{
    private static readonly Mint Mint = new(new Iris("https://participatiecampus.nl"));
    private static readonly Learner Samira = new("7f3c", Guid.Parse("0199d3a0-0000-7000-8000-000000000001"));
    private static readonly Guid Id = Guid.Parse("0199d3a0-0000-7000-8000-000000000002");

    private static readonly Course Course = Lessons.Course(Lessons.Lesson(
        "les", MoveOn.CompletedAndPassed, 70, Lessons.Text("t"), new ImageActivity("i", "Beeld i", "plaat.png", "Een plaat", Prose.Empty, Prose.Empty),
        Lessons.Question("v"), Lessons.Question("m", attempts: 2, kind: QuestionForm.Multiple), Lessons.Simulation("s")));

    private static readonly Act[] Acts =
    [
        Lessons.Read("t"), Lessons.Read("i"), Lessons.Wrong("v"), Lessons.Right("v"), new AnswerAct("m", Lessons.Monday, (string[])["m-goed", "m-ook"]),
        new BeginAct("s", Lessons.Monday, 1), new ChooseAct("s", Lessons.Monday, 1, 0, 0), new ChooseAct("s", Lessons.Monday, 1, 1, 0),
        new BeginAct("s", Lessons.Monday, 2), new ChooseAct("s", Lessons.Monday, 2, 0, 1),
    ];

    [Fact]
    public void What_an_act_says_is_what_it_always_said() => Said().ShouldBe(Known("statements.txt"));

    [Fact]
    public void What_can_be_done_once_has_the_id_it_always_had() => Ids().ShouldBe(Known("act-ids.txt"));

    private static IEnumerable<string> Said()
    {
        var record = new LearningRecord(Course, Lessons.Monday);
        foreach (var act in Acts)
        {
            var place = Course.Find(act.ActivityId)!;
            var before = record.States.GetValueOrDefault(act.ActivityId);
            yield return Mint.Of(Id, act, Course, place, before, Samira, TimeSpan.FromSeconds(75), late: act is AnswerAct).ToJsonString();
            var effect = record.Take(act)!;
            if (Mint.Followed(Course, effect, Samira, act.At) is { } followed)
            {
                yield return followed.ToJsonString();
            }
        }
    }

    private static IEnumerable<string> Ids()
    {
        var trial = new Trial("/proef", Course.Lessons[0], "");
        foreach (var act in Acts)
        {
            var screen = Screen.Of(trial.Stand(Course, Lessons.Monday), "les", act.ActivityId, Lessons.Monday)!;
            if (act.ActivityId != "v")
            {
                yield return $"{act.ActivityId} {screen.ActId}";
            }
            trial = trial.With(act, screen.Standing);
        }
        yield return trial.Done;
    }

    private static string[] Known(string file) =>
        File.ReadAllLines(Path.Combine(Scripts.Content, "..", "Campus.Tests", "Campus.RuleTests", "Courses", "Cases", file));
}
