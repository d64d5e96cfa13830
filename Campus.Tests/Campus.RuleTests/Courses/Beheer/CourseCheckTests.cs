using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Courses.Beheer.Checks;

namespace Campus.RuleTests.Courses.Beheer;

/// <summary>What an editor is told before she publishes a course.</summary>
public sealed class CourseCheckTests
{
    [Fact]
    public async Task The_real_course_has_nothing_to_mend() => (await FindAsync(Lessons.GespreksvoeringItem())).ShouldBeEmpty();

    [Fact]
    public async Task An_empty_course_module_or_lesson_is_found_at_its_place()
    {
        (await FindAsync(Drafts.Course())).ShouldHaveSingleItem().ShouldBe(("course-empty", "c", "Modules", null));
        (await FindAsync(Drafts.Course(Drafts.Module("m")))).ShouldHaveSingleItem().ShouldBe(("course-empty", "m", "Lessons", null));
        (await FindAsync(Lesson())).ShouldHaveSingleItem().ShouldBe(("course-empty", "l", "Activities", null));
    }

    [Fact]
    public async Task A_question_needs_two_answers_of_which_the_right_number_is_right()
    {
        (await FindAsync(Lesson(Question("single")))).ShouldContain(("question-answers", "q", "Answers", null));
        (await FindAsync(Lesson(Question("single", Right("a"))))).ShouldContain(("question-answers", "q", "Answers", null));
        (await FindAsync(Lesson(Question("single", Wrong("a"), Wrong("b"))))).ShouldHaveSingleItem().ShouldBe(("question-right", "q", "Answers", null));
        (await FindAsync(Lesson(Question("single", Right("a"), Right("b"))))).ShouldHaveSingleItem().ShouldBe(("question-right", "q", "Answers", null));
        (await FindAsync(Lesson(Question("multiple", Right("a"), Right("b"))))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_says_something_of_its_own_and_why()
    {
        var found = await FindAsync(Lesson(Question("single", Drafts.Answer("a", true, null), Drafts.Answer("b", false, "Nee.", "antwoord a"))));

        found.ShouldBe([("question-answers", "b", "AnswerPart", "Text"), ("question-feedback", "a", "AnswerPart", "Feedback")], ignoreOrder: true);
    }

    [Theory]
    [InlineData("CompletedAndPassed", 70, null)]
    [InlineData("Completed", null, null)]
    [InlineData("Passed", null, "lesson-move-on")]
    [InlineData("CompletedAndPassed", 101, "lesson-mastery")]
    public async Task A_lesson_that_must_be_passed_can_be_passed(string moveOn, int? mastery, string? rule)
    {
        var lesson = Drafts.Lesson("l", 1, moveOn, mastery, Question("single", Right("a"), Wrong("b")));

        (await FindAsync(Drafts.With(lesson))).Select(found => found.Rule).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public async Task A_mastery_score_counts_only_questions_that_can_be_right()
    {
        var good = Question("single", Right("a"), Wrong("b"));
        var bad = Drafts.Question("q2", "single", Wrong("x"), Wrong("y"));

        var at50 = await FindAsync(Drafts.With(Drafts.Lesson("l", 2, "Passed", 50, Copy(good), Copy(bad))));
        var at51 = await FindAsync(Drafts.With(Drafts.Lesson("l", 2, "Passed", 51, Copy(good), Copy(bad))));

        at50.ShouldBe([("question-right", "q2", "Answers", null)]);
        at51.ShouldContain(("lesson-mastery", "l", "LessonPart", "MasteryScore"));
    }

    [Fact]
    public async Task A_mastery_score_without_a_question_means_nothing() =>
        (await FindAsync(Drafts.With(Drafts.Lesson("l", 1, "Completed", 70, Drafts.TextActivity("t")))))
            .ShouldHaveSingleItem().ShouldBe(("lesson-mastery", "l", "LessonPart", "MasteryScore"));

    [Fact]
    public async Task Two_lessons_of_one_module_have_two_titles()
    {
        var first = Drafts.Lesson("l", 1, "Completed", null, Drafts.TextActivity("t"));
        var second = Copy(first);
        second["ContentItemId"] = "l2";

        (await FindAsync(Drafts.Course(Drafts.Module("m", first, second)))).ShouldHaveSingleItem().ShouldBe(("course-titles", "l2", "TitlePart", null));
        (await FindAsync(Drafts.Course(Drafts.Module("m", Copy(first)), Drafts.Module("n", Copy(second))))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_duration_that_no_reader_makes_is_found()
    {
        var text = string.Join(' ', Enumerable.Repeat("woord", 1800));

        (await FindAsync(Drafts.With(Drafts.Lesson("l", 10, "Completed", null, Drafts.TextActivity("t", text))))).ShouldBeEmpty();
        (await FindAsync(Drafts.With(Drafts.Lesson("l", 4, "Completed", null, Drafts.TextActivity("t", text))))).ShouldHaveSingleItem().Rule.ShouldBe("lesson-minutes");
        (await FindAsync(Drafts.With(Drafts.Lesson("l", 60, "Completed", null, Drafts.TextActivity("t", text))))).ShouldHaveSingleItem().Rule.ShouldBe("lesson-minutes");
    }

    [Fact]
    public async Task An_image_says_in_words_what_it_shows()
    {
        (await FindAsync(Lesson(Drafts.Image("i", "Een blauw vlak.")))).ShouldBeEmpty();
        (await FindAsync(Lesson(Drafts.Image("i", null)))).ShouldHaveSingleItem().ShouldBe(("image-description", "i", "ImagePart", "Description"));
    }

    [Fact]
    public async Task What_is_wrong_in_a_script_is_found_on_its_line()
    {
        var lost = Drafts.GoodScript + "\n\n## Verdwaald\nNadia: Hallo?\n\n* Ja.\n  Naar: Einde: Fijn\n";
        IEnumerable<ContentFinding> found = await new CourseCheck(Lessons.Kinds).CheckAsync(Lesson(Drafts.Simulation("s", lost)), TestContext.Current.CancellationToken);

        found.Select(finding => (finding.Rule, finding.ItemId, finding.Part, finding.Field, finding.Line)).ShouldBe(
            [
                ("simulation-unreachable", "s", "ConversationSimulationPart", "Script", 18),
                ("simulation-script", "s", "ConversationSimulationPart", "Script", 21),
            ]);
    }

    [Fact]
    public async Task Every_finding_belongs_to_a_rule_a_site_can_set()
    {
        var all = CourseRules.All.Concat(Lessons.Kinds.All.SelectMany(kind => kind.Rules)).Select(rule => rule.Name).ToList();
        all.ShouldBeUnique();

        (await FindAsync(Lesson(Question("single"), Drafts.Simulation("s", "## Los")))).ShouldAllBe(found => all.Contains(found.Rule));
    }

    private static ContentItem Lesson(params IEnumerable<JsonObject> activities) => Drafts.With(Drafts.Lesson("l", 1, "Completed", null, activities));

    private static JsonObject Question(string kind, params IEnumerable<JsonObject> answers) => Drafts.Question("q", kind, answers);

    private static JsonObject Right(string id) => Drafts.Answer(id, true);

    private static JsonObject Wrong(string id) => Drafts.Answer(id, false);

    private static JsonObject Copy(JsonObject item) => (JsonObject)item.DeepClone();

    private static async Task<List<(string Rule, string ItemId, string? Part, string? Field)>> FindAsync(ContentItem item) =>
        [.. (await new CourseCheck(Lessons.Kinds).CheckAsync(item)).Select(finding => (finding.Rule, finding.ItemId, finding.Part, finding.Field))];
}
