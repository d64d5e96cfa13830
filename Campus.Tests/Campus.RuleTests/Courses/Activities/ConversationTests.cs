using System.Text.Json.Nodes;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Kinds;
using Campus.RuleTests.Courses.Beheer;

namespace Campus.RuleTests.Courses.Activities;

/// <summary>A conversation in a lesson, and what the forms on its page send.</summary>
public sealed class ConversationTests
{
    private static readonly SimulationActivity Conversation = Lessons.Simulation("s");
    private static readonly SimulationKind Kind = new();

    [Fact]
    public void There_is_nothing_to_show_before_it_began()
    {
        Conversation.PlayOf(null).ShouldBeNull();
        Conversation.PlayOf(After(0)).ShouldNotBeNull().Step!.Name.ShouldBe("Vervolg");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void An_ending_is_right_when_the_script_calls_it_good(int first, bool right)
    {
        var ended = After(first, 0).ShouldNotBeNull();

        (ended.Done, ended.Right).ShouldBe((true, right));
    }

    [Theory]
    [InlineData(1, 0, 1, false)]
    [InlineData(1, 0, 0, true)]
    [InlineData(1, 1, 1, true)]
    [InlineData(2, 0, 1, true)]
    public void A_choice_that_was_not_made_then_differs(int run, int turn, int choice, bool differs) =>
        Conversation.Differs(Choosing(run, turn, choice), After(1)).ShouldBe(differs);

    [Fact]
    public void Any_choice_differs_before_the_beginning() =>
        Conversation.Differs(Choosing(0, 0, 0), null).ShouldBeTrue();

    [Fact]
    public void A_choice_of_a_form_that_names_no_turn_is_the_first() =>
        Conversation.Differs(Fields.Of(("poging", "1"), ("keuze", "1")), After(1)).ShouldBeFalse();

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Beginning_once_more_differs_from_having_begun(int run, bool differs) =>
        Conversation.Differs(Fields.Of(("poging", $"{run}")), After(0, 0)).ShouldBe(differs);

    [Fact]
    public void A_form_that_does_not_say_for_which_time_begins_nothing() =>
        Conversation.After(null, Conversation.ToAct(Fields.Of(), Lessons.Monday)).ShouldBeNull();

    [Fact]
    public void A_script_one_can_get_stuck_in_is_refused_and_another_is_not()
    {
        const string Unreachable = "\n\n## Verdwaald\nNadia: Hallo?\n\n* Ja.\n  Naar: Einde: Fijn\n";

        Kind.Refuse(Item(Drafts.GoodScript + Unreachable)).ShouldBeEmpty();
        Kind.Refuse(Item(Drafts.GoodScript.Replace("Naar: Einde: Fijn", "Naar: Begin"))).ShouldHaveSingleItem()
            .Message.ShouldBe(
                "‘Gesprek s’: Regel 6: Hier kom je nooit meer uit: ‘Begin’ leidt niet naar een einde.");
    }

    [Theory]
    [InlineData("", "Gesprek")]
    [InlineData("Persoon: Nadia", "Gesprek met Nadia")]
    [InlineData("Persoon: Nadia\nPersoon: Peter", "Gesprek met Nadia en Peter")]
    public void An_outline_says_whom_one_talks_with(string head, string note) => Kind.Note(Item(head)).ShouldBe(note);

    private static ActivityState? After(params int[] choices) => choices.Index().Aggregate(
        Conversation.After(null, new BeginAct("s", Lessons.Monday, 1)),
        (state, chosen) => Conversation.After(state, new ChooseAct("s", Lessons.Monday, 1, chosen.Index, chosen.Item)));

    private static ActFields Choosing(int run, int turn, int choice) =>
        Fields.Of(("poging", $"{run}"), ("beurt", $"{turn}"), ("keuze", $"{choice}"));

    private static CourseItem Item(string script) =>
        CourseItem.Of(Drafts.With(Lesson(Drafts.Simulation("s", script))), Lessons.Kinds).OfType(Kind.Type).Single();

    private static JsonObject Lesson(JsonObject conversation) =>
        Drafts.Lesson("l", 1, "Completed", null, conversation);
}
