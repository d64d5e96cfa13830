using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Text;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.RuleTests.Courses.Beheer;

namespace Campus.RuleTests.Courses;

/// <summary>Which changes of a course leave progress what it is (rules R9 and R10).</summary>
public sealed class CourseDifferenceTests
{
    [Fact]
    public void The_same_course_is_equivalent() => Differ(_ => { }).IsEquivalent.ShouldBeTrue();

    [Fact]
    public void Words_minutes_and_the_order_of_answers_may_differ() => Differ(lesson =>
    {
        lesson["TitlePart"]!["Title"] = "Een betere titel";
        lesson["LessonPart"]!["Minutes"]!["Value"] = 99;
        Activity(lesson, 0)["MarkdownBodyPart"]!["Markdown"] = "Heel andere woorden.";
        Activity(lesson, 1)["QuestionPart"]!["Prompt"]!["Text"] = "Wat klopt?";
        var answers = Activity(lesson, 1)["Answers"]!["ContentItems"]!.AsArray();
        var first = answers[0]!;
        answers.RemoveAt(0);
        answers.Add(first);
        Rewrite(lesson, script => script.Replace("Hoe gaat het?", "Hoe is het?").Replace("## Begin", "## Start").Replace("Een open vraag.", "Zo geef je ruimte."));
    }).IsEquivalent.ShouldBeTrue();

    [Fact]
    public void Something_new_is_an_addition() => Differ(lesson => Activities(lesson).Add(Drafts.TextActivity("t9")))
        .ShouldSatisfyAllConditions(
            difference => difference.Changed.ShouldBeEmpty(),
            difference => difference.Added.ShouldBe(["nieuw is het onderdeel ‘Tekst t9’"]));

    [Fact]
    public void What_is_gone_or_moved_is_a_change()
    {
        Differ(lesson => Activities(lesson).RemoveAt(0)).Changed.ShouldBe(["weg is het onderdeel ‘Tekst t’"]);
        Differ(lesson =>
        {
            var first = Activities(lesson)[0];
            Activities(lesson).RemoveAt(0);
            Activities(lesson).Add(first);
        }).Changed.ShouldBe(["anders is de volgorde van de onderdelen van ‘Les l’"]);
    }

    [Fact]
    public void When_a_lesson_is_done_is_a_change()
    {
        Differ(lesson => lesson["LessonPart"]!["MoveOn"]!["Text"] = "Passed").Changed.ShouldBe(["anders is wanneer de les ‘Les l’ klaar is"]);
        Differ(lesson => lesson["LessonPart"]!["MasteryScore"]!["Value"] = 80m).Changed.ShouldBe(["anders is wanneer de les ‘Les l’ klaar is"]);
    }

    [Fact]
    public void Which_answer_is_right_is_a_change() =>
        Differ(lesson => Activity(lesson, 1)["Answers"]!["ContentItems"]![1]!["AnswerPart"]!["Correct"]!["Value"] = true)
            .Changed.ShouldBe(["anders zijn de antwoorden bij ‘Vraag q’"]);

    [Theory]
    [InlineData("  Naar: Einde: Fijn", "  Naar: Begin")]
    [InlineData("Uitkomst: goed", "Uitkomst: gedeeltelijk")]
    [InlineData("* Hoe gaat het?", "* Nog een keuze\n  Feedback: Nee.\n  Naar: Einde: Fijn\n\n* Hoe gaat het?")]
    [InlineData("Persoon: Nadia", "Persoon: Nadia\nTeller relatie: begint op 5, van 0 tot 10")]
    public void How_a_conversation_goes_is_a_change(string old, string now) =>
        Differ(lesson => Rewrite(lesson, script => script.Replace(old, now))).Changed.ShouldBe(["anders is hoe ‘Gesprek s’ loopt"]);

    private static CourseDifference Differ(Action<JsonObject> change)
    {
        var before = Drafts.Lesson(
            "l", 5, "Completed", null, Drafts.TextActivity("t"),
            Drafts.Question("q", "single", Drafts.Answer("a", true), Drafts.Answer("b", false)), Drafts.Simulation("s", Drafts.GoodScript));
        var after = (JsonObject)before.DeepClone();
        change(after);
        return CourseDifference.Of(Read(Drafts.With(before)), Read(Drafts.With(after)));
    }

    private static Course Read(ContentItem item) => new CourseReader(text => text, Lessons.Kinds).Read(item);

    private static JsonArray Activities(JsonObject lesson) => lesson["Activities"]!["Widgets"]!.AsArray();

    private static JsonObject Activity(JsonObject lesson, int index) => Activities(lesson)[index]!.AsObject();

    private static void Rewrite(JsonObject lesson, Func<string, string> rewrite)
    {
        var script = Activity(lesson, 2)["ConversationSimulationPart"]!["Script"]!;
        script["Text"] = rewrite(script["Text"]!.GetValue<string>());
    }
}
