using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

public sealed class PlayTests
{
    private static readonly Script Nadia = ScriptParser.Parse(Scripts.Nadia).Script;

    [Fact]
    public void A_choice_that_leads_nowhere_leaves_nothing_to_choose_and_no_ending()
    {
        var play = Play.Of(ParseSmall("Naar: Vervolg", ""), [0]);

        (play.Step, play.Ending, play.Turns.Count).ShouldBe((null, null, 1));
    }

    [Fact]
    public void A_condition_on_a_counter_that_is_not_there_never_holds() =>
        Play.Of(ParseSmall("als relatie >= 6", "als humeur >= 0"), [0, 0]).Ending!.Name.ShouldBe("Koel");

    [Theory]
    [InlineData("1,1,2,1,1", "Een eerste stap", "goed")]
    [InlineData("0,1,1,0,1", "Nog te vroeg", "gedeeltelijk")]
    [InlineData("0,1,1,1,0,2", "Op afstand", "gedeeltelijk")]
    [InlineData("1,1,2,1,2", "Prettig gesprek", "gedeeltelijk")]
    [InlineData("0,0", "Vastgelopen", "vastgelopen")]
    public void Choices_lead_to_each_of_the_endings(string choices, string ending, string outcome)
    {
        var play = Play.Of(Nadia, Choices(choices));

        play.Step.ShouldBeNull();
        play.Ending.ShouldNotBeNull().Name.ShouldBe(ending);
        play.Ending.Outcome.ShouldBe(outcome switch { "goed" => Outcome.Good, "gedeeltelijk" => Outcome.Partial, _ => Outcome.Stuck });
    }

    [Fact]
    public void A_conversation_goes_on_where_it_was_left()
    {
        var whole = Play.Of(Nadia, [1, 1]);

        whole.Step!.Name.ShouldBe("Trots");
        whole.Turns.Select(turn => turn.Step.Name).ShouldBe(["Opening", "Twijfel"]);
        whole.Values.ShouldBe([8, 5, 1]);
        Play.Of(Nadia, [1]).Choose(1).Values.ShouldBe(whole.Values);
    }

    [Fact]
    public void Counters_stay_within_their_bounds()
    {
        var script = ScriptParser.Parse(Scripts.Small.Replace("relatie +3", "relatie +300").Replace("relatie -3", "relatie -300")).Script;

        Play.Of(script, [0]).Values.ShouldBe([10]);
        Play.Of(script, [1]).Values.ShouldBe([0]);
    }

    [Fact]
    public void A_choice_that_is_not_there_changes_nothing()
    {
        var play = Play.Of(Nadia, [1, 7]);

        play.Turns.Count.ShouldBe(1);
        play.Offers(-1).ShouldBeFalse();
        play.Offers(2).ShouldBeTrue();
        play.Offers(3).ShouldBeFalse();
    }

    private static IEnumerable<int> Choices(string text) => text.Split(',').Select(int.Parse);

    private static Script ParseSmall(string right, string wrong) =>
        ScriptParser.Parse(Scripts.Small.Replace(right, wrong)).Script;
}
