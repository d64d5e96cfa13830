using Campus.Courses.Activities.Question;
using Campus.Courses.Tree;

namespace Campus.RuleTests.Courses.Activities;

public sealed class GradingTests
{
    private static readonly QuestionActivity Single = Lessons.Question("v");
    private static readonly QuestionActivity Multiple = Lessons.Question("v", kind: QuestionForm.Multiple);

    [Fact]
    public void The_one_right_answer_is_right()
    {
        Grading.IsRight(Single, ["v-goed"]).ShouldBeTrue();
        Grading.IsRight(Single, ["v-fout"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("v-ook,v-goed", true)]
    [InlineData("v-goed", false)]
    [InlineData("v-goed,v-ook,v-fout", false)]
    [InlineData("v-fout", false)]
    public void More_answers_are_right_when_exactly_the_right_ones_are_chosen(string chosen, bool right) =>
        Grading.IsRight(Multiple, chosen.Split(',')).ShouldBe(right);

    [Fact]
    public void Only_answers_of_the_question_are_answers()
    {
        Grading.IsAnswer(Single, []).ShouldBeFalse();
        Grading.IsAnswer(Single, ["iets anders"]).ShouldBeFalse();
        Grading.IsAnswer(Single, ["v-goed", "v-fout"]).ShouldBeFalse();
        Grading.IsAnswer(Multiple, ["v-goed", "v-fout"]).ShouldBeTrue();
        Grading.IsAnswer(Multiple, []).ShouldBeFalse();
        Grading.IsAnswer(Multiple, ["v-goed", "iets anders"]).ShouldBeFalse();
    }

    [Fact]
    public void Zero_attempts_means_without_limit()
    {
        Grading.AttemptsLeft(Single, 100).ShouldBeNull();
        Grading.AttemptsLeft(Lessons.Question("v", attempts: 2), 1).ShouldBe(1);
        Grading.AttemptsLeft(Lessons.Question("v", attempts: 2), 5).ShouldBe(0);
    }
}
