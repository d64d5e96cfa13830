using Campus.Courses.Activities.Question;
using Campus.Courses.Kinds;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>A question, as far as its learner came with it.</summary>
public sealed class QuestionTests
{
    private static readonly QuestionActivity Free = Lessons.Question("v");
    private static readonly QuestionActivity Once = Lessons.Question("v", attempts: 1);
    private static readonly QuestionActivity Twice = Lessons.Question("v", attempts: 2);
    private static readonly QuestionActivity Several = Lessons.Question("v", kind: QuestionForm.Multiple);

    [Fact]
    public void A_question_asks_at_any_time_or_only_so_often()
    {
        (Free.IsFree, Free.IsLimited).ShouldBe((true, false));
        (Once.IsFree, Once.IsLimited).ShouldBe((false, true));
    }

    [Fact]
    public void Every_answer_takes_one_attempt()
    {
        Twice.AttemptsLeft(null).ShouldBe(2);
        Twice.AttemptsLeft(After(Twice, "fout")).ShouldBe(1);
        Twice.AttemptsLeft(After(Twice, "fout", "fout")).ShouldBe(0);
        Free.AttemptsLeft(After(Free, "fout")).ShouldBeNull();
    }

    [Fact]
    public void Only_a_wrong_answer_with_an_attempt_left_can_be_improved()
    {
        Twice.CanImprove(null).ShouldBeFalse();
        Twice.CanImprove(After(Twice, "fout")).ShouldBeTrue();
        Twice.CanImprove(After(Twice, "goed")).ShouldBeFalse();
        Twice.CanImprove(After(Twice, "fout", "fout")).ShouldBeFalse();
        Free.CanImprove(After(Free, "fout", "fout", "fout")).ShouldBeTrue();
    }

    [Fact]
    public void The_good_answers_are_shown_to_who_found_them_or_cannot_any_more()
    {
        Twice.ShowsAnswers(null).ShouldBeFalse();
        Twice.ShowsAnswers(After(Twice, "fout")).ShouldBeFalse();
        Twice.ShowsAnswers(After(Twice, "fout", "fout")).ShouldBeTrue();
        Twice.ShowsAnswers(After(Twice, "goed")).ShouldBeTrue();
        Free.ShowsAnswers(After(Free, "goed", "fout")).ShouldBeFalse();
    }

    [Fact]
    public void A_question_waits_for_an_answer_and_then_explains_it_until_it_is_asked_again()
    {
        Waits(Twice.View(null, again: false)).ShouldBeTrue();
        Waits(Twice.View(After(Twice, "fout"), again: false)).ShouldBeFalse();
        Waits(Twice.View(After(Twice, "fout"), again: true)).ShouldBeTrue();
        Waits(Twice.View(After(Twice, "fout", "fout"), again: true)).ShouldBeFalse();
    }

    [Fact]
    public void A_form_without_an_answer_comes_back()
    {
        Free.Lacks(Fields.Of()).ShouldNotBeNull().Field.ShouldBe("antwoord");
        Free.Lacks(Fields.Of(("antwoord", "v-goed"))).ShouldBeNull();
    }

    [Fact]
    public void An_answer_that_was_not_there_yet_differs_from_what_is()
    {
        Several.Differs(Fields.Of(("antwoord", "v-goed")), null).ShouldBeTrue();
        var state = Several.After(null, new AnswerAct("v", Lessons.Monday, ["v-goed", "v-ook"]));

        Several.Differs(Fields.Of(("antwoord", "v-ook"), ("antwoord", "v-goed")), state).ShouldBeFalse();
        Several.Differs(Fields.Of(("antwoord", "v-ook")), state).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a0.2", "v-goed,v-ook")]
    [InlineData("a0.3", "v-goed")]
    [InlineData("a3", "")]
    public void A_place_behind_the_last_answer_is_no_answer(string code, string chosen) =>
        string.Join(',', Several.Read(code, null, Lessons.Monday).ShouldBeOfType<AnswerAct>().Chosen).ShouldBe(chosen);

    [Theory]
    [InlineData("goed", true, 1)]
    [InlineData("fout", false, 0)]
    public void A_statement_scores_an_answer_with_all_or_nothing(string answer, bool right, int score)
    {
        var said = Free.Say(Answer(answer), null, new("https://campus/v", name => name));

        said.Result["success"]!.GetValue<bool>().ShouldBe(right);
        said.Result["score"]!["scaled"]!.GetValue<int>().ShouldBe(score);
    }

    private static bool Waits(string view) => view.EndsWith("_Question.cshtml", StringComparison.Ordinal);

    private static AnswerAct Answer(string answer) => new("v", Lessons.Monday, [$"v-{answer}"]);

    private static ActivityState? After(QuestionActivity question, params string[] answers) => answers.Aggregate(
        (ActivityState?)null, (state, answer) => question.After(state, Answer(answer)));
}
