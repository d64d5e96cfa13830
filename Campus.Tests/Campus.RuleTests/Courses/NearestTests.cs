using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>What somebody meant who led a choice to a name that does not exist.</summary>
public sealed class NearestTests
{
    [Theory]
    [InlineData("Vervolk", "Vervolg")]
    [InlineData("Vervol", "Vervolg")]
    [InlineData("Vervolgg", "Vervolg")]
    [InlineData("vervolk", "Vervolg")]
    [InlineData("Slet", "Slot")]
    [InlineData("Afschied", "Afscheid")]
    [InlineData("Afscheidje", "Afscheid")]
    public void A_name_that_is_nearly_right_is_suggested(string written, string name) =>
        Meant(written, [name]).ShouldBe(name);

    [Theory]
    [InlineData("Uut", "Uit")]
    [InlineData("Vervogl", "Vervolg")]
    [InlineData("Wat nu", "Pit nu")]
    [InlineData("Afscheidjes", "Afscheid")]
    [InlineData("Afscheid", "Ergens anders")]
    public void The_shorter_a_name_the_fewer_letters_of_it_may_differ(string written, string name) =>
        Meant(written, [name]).ShouldBeNull();

    [Theory]
    [InlineData("Uit")]
    [InlineData("A")]
    public void A_step_that_is_called_an_ending_is_suggested_as_the_step_it_is(string name) =>
        Meant($"Einde: {name}", [name]).ShouldBe(name);

    [Fact]
    public void An_ending_that_is_called_a_step_is_suggested_as_the_ending_it_is() =>
        Meant("uit", ["Begin"], "Uit").ShouldBe("Einde: Uit");

    [Fact]
    public void Of_names_that_are_near_the_nearest_is_suggested() =>
        Meant("Afscheidd", ["Afscheiden", "Afscheid", "Afscheider"]).ShouldBe("Afscheid");

    [Fact]
    public void Of_names_that_are_as_near_the_first_of_the_script_is_suggested() =>
        Meant("Slit", ["Slot", "Slet"]).ShouldBe("Slot");

    [Fact]
    public void A_step_without_a_name_is_never_what_somebody_meant() => Meant("Einde:", [""]).ShouldBeNull();

    [Fact]
    public void Only_what_is_not_there_is_looked_for()
    {
        var script = Leading(["Vervolg", "Vervolk", "Heel iets anders"], ["Vervolg"]);

        Nearest.ForBroken(script).ShouldBe(new Dictionary<string, string> { ["Vervolk"] = "Vervolg" });
    }

    [Theory]
    [InlineData(60, 59)]
    [InlineData(59, 60)]
    [InlineData(60, 60)]
    public void Letters_are_compared_in_names_of_up_to_sixty(int letters, int known) =>
        Meant(Name(letters, "x"), [Name(known, "y")]).ShouldBe(Name(known, "y"));

    [Theory]
    [InlineData(61, 60)]
    [InlineData(60, 61)]
    [InlineData(61, 61)]
    public void No_letter_of_a_longer_name_may_differ(int letters, int known) =>
        Meant(Name(letters, "x"), [Name(known, "y")]).ShouldBeNull();

    [Fact]
    public void A_longer_name_is_suggested_when_no_letter_of_it_differs() =>
        Meant($"Einde: {Name(61, "x")}", [Name(61, "x")]).ShouldBe(Name(61, "x"));

    private static string Name(int letters, string last) => new string('a', letters - 1) + last;

    private static string? Meant(string written, string[] steps, params string[] endings) =>
        Nearest.ForBroken(Leading([written], steps, endings)).GetValueOrDefault(written);

    private static Script Leading(string[] targets, string[] steps, params string[] endings)
    {
        ScriptRoute[] routes = [.. targets.Select(target => new ScriptRoute(target, [], 1))];
        return new(
            "Titel", ["Nadia"], null, null, [], [],
            [.. steps.Select(name => new Step(name, [], [new("Ja.", [], "Goed.", routes, 1)], 1))],
            [.. endings.Select(name => new Ending(name, Outcome.Good, [], 1))]);
    }
}
