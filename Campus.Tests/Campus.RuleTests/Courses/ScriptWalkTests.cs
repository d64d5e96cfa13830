using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>Every way through a conversation, with its counters as long as there are not too many situations.</summary>
public sealed class ScriptWalkTests
{
    [Theory]
    [InlineData(50_000, false)]
    [InlineData(50_001, true)]
    public void Fifty_thousand_situations_are_told_apart_and_not_one_more(int situations, bool tooMany)
    {
        var onward = Choice("Begin", new Effect("a", 1, 1));
        var script = Script([new("a", 0, 0, situations - 1, 1)], [new("Begin", [], [onward, Leaving()], 1)]);

        ScriptWalk.Through(script).Reached(Never).ShouldBe(tooMany);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Five_million_looks_at_effects_and_conditions_are_taken_and_not_one_more(int effects, bool tooMany)
    {
        var onward = Choice("Begin", new Effect("a", 1, 1));
        var heavy = Leaving(conditions: 394, effects);
        // Five thousand situations, with two counts each of what the choices have.
        var script = Script([new("a", 0, 0, 4_999, 1)], [new("Begin", [], [onward, heavy], 1)]);

        ScriptWalk.Through(script).Reached(Never).ShouldBe(tooMany);
    }

    [Fact]
    public void A_step_that_leads_only_to_itself_is_a_circle_of_its_own()
    {
        var script = Script([], [new("Begin", [], [Choice("Begin")], 1)]);

        ScriptWalk.Through(script).EndlessLoops().ShouldHaveSingleItem().ShouldHaveSingleItem().Name.ShouldBe("Begin");
    }

    [Fact]
    public void Two_circles_that_know_nothing_of_each_other_are_two()
    {
        var script = Script([],
        [
            new("Begin", [], [Choice("Links"), Choice("Rechts"), Choice("Einde: Uit")], 1),
            new("Links", [], [Choice("Linksom")], 2), new("Rechts", [], [Choice("Rechts")], 3),
            new("Linksom", [], [Choice("Links")], 4),
        ]);

        ScriptWalk.Through(script).EndlessLoops().Select(loop => string.Join(' ', loop.Select(step => step.Name)))
            .ShouldBe(["Links Linksom", "Rechts"]);
    }

    [Fact]
    public void What_ends_nowhere_is_no_circle()
    {
        var script = Script([],
        [
            new("Begin", [], [Choice("Nergens"), Choice("Stil"), new("Niets.", [], "Goed.", [], 1)], 1),
            new("Stil", [], [], 2),
        ]);

        ScriptWalk.Through(script).EndlessLoops().ShouldBeEmpty();
    }

    [Fact]
    public void A_script_without_steps_leads_nowhere() =>
        ScriptWalk.Through(Script([], [])).EndlessLoops().ShouldBeEmpty();

    private static Ending Never { get; } = new("Nooit", Outcome.Good, [], 1);

    private static Choice Choice(string target, params Effect[] effects) =>
        new("Ja.", effects, "Goed.", [new(target, [], 1)], 1);

    // Ends the conversation; in another way than always only where the counters are not looked at.
    private static Choice Leaving(int conditions = 1, int effects = 0) => new(
        "Weg.", [.. Enumerable.Repeat(new Effect("a", 0, 1), effects)], "Goed.",
        [
            new("Einde: Nooit", [.. Enumerable.Repeat(new Condition("a", Comparison.Above, 99_999), conditions)], 1),
            new("Einde: Uit", [], 1),
        ],
        1);

    private static Script Script(Counter[] counters, Step[] steps) =>
        new("Titel", ["Nadia"], null, null, counters, [], steps, [Never, new("Uit", Outcome.Good, [], 1)]);
}
