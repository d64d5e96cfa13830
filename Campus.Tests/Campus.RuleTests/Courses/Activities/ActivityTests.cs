using System.Text.Json.Nodes;
using Campus.Courses.Activities.Checklist;
using Campus.Courses.Activities.Image;
using Campus.Courses.Activities.Question;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Activities.Text;
using Campus.Courses.Kinds;
using Campus.RuleTests.Courses.Beheer;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>How kinds of activity differ for whoever takes a lesson or makes one.</summary>
public sealed class ActivityTests
{
    private static readonly ChecklistActivity List = new("c", "Lijst", Prose.Empty, true, [new("een", "Een")]);

    [Fact]
    public void What_is_read_or_ticked_leads_on_and_what_shows_something_back_does_not() =>
        new Activity[] { Lessons.Text("t"), List, Lessons.Question("q"), Lessons.Simulation("s") }
            .Where(activity => activity.LeadsOn).Select(activity => activity.Id).ShouldBe(["t", "c"]);

    [Fact]
    public void What_was_read_cannot_be_read_better_or_only_so_often_or_otherwise()
    {
        var text = Lessons.Text("t");
        var read = text.After(null, Lessons.Read("t"));

        (text.CanImprove(read), text.IsLimited, text.Differs(Fields.Of(), read)).ShouldBe((false, false, false));
    }

    [Fact]
    public void A_text_with_other_words_is_rewritten_and_a_conversation_is_not_read_for_its_words()
    {
        var text = Lessons.Text("t") with { Body = new("Lees dit.", "<p>Lees dit.</p>") };

        (text with { Body = new("Lees dat.", "<p>Lees dat.</p>") }).IsRewrittenFrom(text).ShouldBeTrue();
        (text with { Title = "Een andere titel" }).IsRewrittenFrom(text).ShouldBeFalse();
        Lessons.Simulation("s").IsRewrittenFrom(Lessons.Simulation("s") with { Title = "Anders" }).ShouldBeFalse();
    }

    [Fact]
    public void A_text_of_one_letter_is_a_text() => new Prose("A", "<p>A</p>").IsEmpty.ShouldBeFalse();

    [Fact]
    public void Only_questions_count_for_a_score_and_only_a_conversation_shows_itself_in_its_editor()
    {
        Lessons.Kinds.All.Where(kind => kind.IsScored).ShouldHaveSingleItem().ShouldBeOfType<QuestionKind>();
        Lessons.Kinds.All.Where(kind => kind.ShowsItself).ShouldHaveSingleItem().ShouldBeOfType<SimulationKind>();
    }

    [Fact]
    public void What_things_need_is_one_sentence() =>
        new ActivityKinds([new QuestionKind(), new TextKind(), new SimulationKind()]).Needs
            .ShouldBe("Een vraag heeft antwoorden nodig, een gesprek een stap, een module een les.");

    [Fact]
    public void An_image_that_is_not_chosen_yet_needs_no_description()
    {
        var image = Drafts.Image("i", null);
        image["ImagePart"]!["Image"]!["Paths"] = new JsonArray();

        new ImageKind().Check(Of(image).OfType("ImageActivity").Single()).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_in_a_course_is_found_at_its_path_and_the_answers_are_parts_of_their_question()
    {
        var question = Drafts.Question("q", "single", Drafts.Answer("a", true), Drafts.Answer("b", false));

        var items = Of(Drafts.TextActivity("t"), question).All.ToDictionary(item => item.Id);

        items["c"].Path.ShouldBe("");
        items["t"].Path.ShouldBe("Modules.ContentItems[0].Lessons.ContentItems[0].Activities.Widgets[0]");
        items["b"].Path.ShouldBe(
            "Modules.ContentItems[0].Lessons.ContentItems[0].Activities.Widgets[1].Answers.ContentItems[1]");
        items.Values.Where(item => item.IsPart).Select(item => item.Id).ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Terug", "terug")]
    [InlineData("Een stap, en — dan?", "een-stap-en-dan")]
    [InlineData("A b", "a-b")]
    [InlineData("(Één) idee!", "een-idee")]
    public void A_step_has_a_name_in_statements_that_fits_in_an_address(string step, string name) =>
        new StatementNames("https://campus/s", extension => extension).Inside(step)
            .ShouldBe($"https://campus/s/{name}");

    private static CourseItem Of(params JsonObject[] activities) =>
        CourseItem.Of(Drafts.With(Drafts.Lesson("l", 1, "Completed", null, activities)), Lessons.Kinds);
}
