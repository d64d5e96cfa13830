using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

public sealed class PlayTests
{
    private static readonly Script Nadia = ScriptParser.Parse(Scripts.Nadia).Script;

    [Theory]
    [InlineData("1,0,0,0,0", "Een eerste stap", "goed")]
    [InlineData("1,0,0,0,2", "Prettig gesprek", "gedeeltelijk")]
    [InlineData("0,1", "Vastgelopen", "vastgelopen")]
    public void Choices_lead_to_each_of_the_three_endings(string choices, string ending, string outcome)
    {
        var play = Play.Of(Nadia, Choices(choices));

        play.Step.ShouldBeNull();
        play.Ending.ShouldNotBeNull().Name.ShouldBe(ending);
        play.Ending.Outcome.ShouldBe(outcome switch { "goed" => Outcome.Good, "gedeeltelijk" => Outcome.Partial, _ => Outcome.Stuck });
    }

    [Fact]
    public void A_conversation_goes_on_where_it_was_left()
    {
        var whole = Play.Of(Nadia, [1, 0]);

        whole.Step!.Name.ShouldBe("Trots");
        whole.Turns.Select(turn => turn.Step.Name).ShouldBe(["Opening", "Twijfel"]);
        whole.Values.ShouldBe([8, 5, 1]);
        Play.Of(Nadia, [1]).Choose(0).Values.ShouldBe(whole.Values);
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

    [Fact]
    public void Every_way_through_the_conversation_ends()
    {
        var ends = Ways(Play.Of(Nadia, [])).Select(play => play.Ending!.Name).ToHashSet();

        ends.ShouldBe(["Een eerste stap", "Prettig gesprek", "Vastgelopen"], ignoreOrder: true);
    }

    private static IEnumerable<Play> Ways(Play play) =>
        play.Step is null ? [play] : Enumerable.Range(0, play.Step.Choices.Count).SelectMany(choice => Ways(play.Choose(choice)));

    private static IEnumerable<int> Choices(string text) => text.Split(',').Select(int.Parse);
}
