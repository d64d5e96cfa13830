using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Activities.Question;
using Campus.Courses.Kinds;
using Campus.Courses.Tree;
using Campus.RuleTests.Courses.Beheer;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>A question as its editor makes it.</summary>
public sealed class QuestionKindTests
{
    private static readonly QuestionKind Kind = new();

    [Theory]
    [InlineData("multiple", "Multiple")]
    [InlineData("single", "Single")]
    public void An_editor_says_how_many_answers_may_be_chosen(string kind, string form) =>
        Read(Drafts.Question("q", kind, Drafts.Answer("a", true)))!.Form.ToString().ShouldBe(form);

    [Fact]
    public void Without_a_number_of_attempts_there_is_no_limit() =>
        Read(Drafts.Question("q", "single", Drafts.Answer("a", true)))!.IsFree.ShouldBeTrue();

    [Fact]
    public void A_question_without_answers_is_not_shown_to_learners() =>
        Read(Drafts.Question("q", "single")).ShouldBeNull();

    [Fact]
    public void An_answer_nobody_called_right_is_wrong()
    {
        var answer = Drafts.Answer("a", true);
        answer["AnswerPart"]!.AsObject().Remove("Correct");

        Read(Drafts.Question("q", "single", answer))!.Answers.ShouldHaveSingleItem().Correct.ShouldBeFalse();
    }

    [Fact]
    public void A_hint_that_was_emptied_is_none()
    {
        var question = Drafts.Question("q", "single", Drafts.Answer("a", true));
        question["QuestionPart"]!["Hint"] = new JsonObject { ["Text"] = "" };

        Read(question)!.Hint.ShouldBeNull();
    }

    [Fact]
    public void Half_of_what_explains_the_answers_is_read()
    {
        var minute = string.Join(' ', Enumerable.Repeat("woord", 180));

        TimeSpan With(string? feedback) =>
            Kind.Time(Item(Drafts.Question("q", "single", Drafts.Answer("a", true, feedback))));

        (With(minute) - With(null)).ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(60, 60, "")]
    [InlineData(61, 59, "…")]
    public void An_outline_shows_a_prompt_of_up_to_sixty_signs_whole(int signs, int kept, string end) =>
        Note(new('a', signs)).ShouldBe(new string('a', kept) + end);

    [Fact]
    public void A_question_that_asks_nothing_yet_is_called_a_question_in_an_outline() => Note(" ").ShouldBe("Vraag");

    [Fact]
    public void Answers_without_a_text_lack_that_and_are_not_the_same_answer() =>
        Findings(Drafts.Answer("a", true, text: ""), Drafts.Answer("b", false, text: " ")).ShouldBeEmpty();

    [Fact]
    public void An_answer_of_one_letter_is_an_answer_and_may_not_be_there_twice() =>
        Findings(Drafts.Answer("a", true, text: "A"), Drafts.Answer("b", false, text: "a"))
            .ShouldHaveSingleItem().ShouldContain("staat er twee keer");

    [Theory]
    [InlineData("", false)]
    [InlineData("goed", true)]
    [InlineData("fout", false)]
    [InlineData("goed fout", true)]
    [InlineData("goed goed", false)]
    public void A_question_with_one_right_answer_can_be_right(string answers, bool can)
    {
        var all = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index()
            .Select(one => Drafts.Answer($"{one.Index}", one.Item == "goed"));

        Kind.CanBeRight(Item(Drafts.Question("q", "single", all))).ShouldBe(can);
    }

    private static string Note(string prompt)
    {
        var question = Drafts.Question("q", "single");
        question["QuestionPart"]!["Prompt"]!["Text"] = prompt;
        return Kind.Note(Item(question));
    }

    private static IEnumerable<string> Findings(params JsonObject[] answers) =>
        Kind.Check(Item(Drafts.Question("q", "single", answers))).Select(finding => finding.Message);

    private static QuestionActivity? Read(JsonObject question) => new CourseReader(text => text, Lessons.Kinds)
        .Read(Lesson(question)).Lessons[0].Activities.Cast<QuestionActivity>().SingleOrDefault();

    private static CourseItem Item(JsonObject question) =>
        CourseItem.Of(Lesson(question), Lessons.Kinds).OfType(Kind.Type).Single();

    private static ContentItem Lesson(JsonObject question) =>
        Drafts.With(Drafts.Lesson("l", 1, "Completed", null, question));
}
