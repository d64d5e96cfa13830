using Campus.Courses.Activities.Simulation;
using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>The words and the choices of the average way through a conversation.</summary>
public sealed class ConversationTimeTests
{
    [Fact]
    public void A_conversation_without_steps_is_as_long_as_its_situation() =>
        Average("Nadia komt binnen.\n").ShouldBe((3, 0));

    [Fact]
    public void What_goes_round_is_over_after_sixty_turns() =>
        Average("## Begin\nNadia: Hallo\n* Weer\n  Naar: Begin\n").ShouldBe((120, 60));

    [Theory]
    [InlineData("")]
    [InlineData("  Naar: Nergens\n")]
    [InlineData("  Naar: Einde: Nergens\n")]
    public void A_choice_that_leads_nowhere_is_the_last(string route) =>
        Average($"## Begin\nNadia: Hallo\n* Tot ziens\n  Feedback: Netjes\n{route}").ShouldBe((4, 1));

    [Fact]
    public void A_step_without_choices_is_read_and_asks_for_none() =>
        Average("## Begin\nNadia: Hallo\n* Dag\n  Naar: Stil\n## Stil\nNadia: zegt niets meer\n").ShouldBe((5, 1));

    private static (double Words, double Turns) Average(string script) =>
        ConversationTime.Average(ScriptParser.Parse($"# Titel\nPersoon: Nadia\n\n{script}").Script);
}
