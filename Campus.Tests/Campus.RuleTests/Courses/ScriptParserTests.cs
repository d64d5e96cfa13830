using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

public sealed class ScriptParserTests
{
    [Fact]
    public void A_script_is_read_as_it_is_written()
    {
        var (script, findings) = ScriptParser.Parse(Scripts.Small);

        findings.ShouldBeEmpty();
        script.Title.ShouldBe("Even kennismaken");
        script.People.ShouldBe(["Nadia"]);
        script.Goal.ShouldBe("Kennismaken.");
        script.Place.ShouldBe("Spreekkamer.");
        script.Situation.ShouldBe(["Nadia komt binnen.", "Jij zit klaar."]);
        script.Counters.ShouldHaveSingleItem().ShouldBe(new Counter("relatie", 5, 0, 10, 7));
        script.Steps.Select(step => step.Name).ShouldBe(["Begin", "Vervolg"]);
        script.Endings.Select(ending => ending.Outcome).ShouldBe([Outcome.Good, Outcome.Stuck]);
    }

    [Fact]
    public void Stage_directions_have_no_speaker()
    {
        var step = ScriptParser.Parse(Scripts.Small).Script.Steps[0];

        step.Utterances.Select(said => (said.Speaker, said.Text))
            .ShouldBe([(null, "Nadia gaat zitten."), ("Nadia", "Dag."), ("Jij", "Welkom.")]);
    }

    [Fact]
    public void A_choice_has_effects_feedback_and_a_way_on()
    {
        var choice = ScriptParser.Parse(Scripts.Small).Script.Steps[0].Choices[1];

        choice.Text.ShouldBe("Wat wilt u?");
        choice.Effects.ShouldHaveSingleItem().Change.ShouldBe(-3);
        choice.Feedback.ShouldBe("Dat klinkt kort.");
        choice.Routes.ShouldHaveSingleItem().Target.ShouldBe("Vervolg");
    }

    [Fact]
    public void Conditions_are_read_in_their_order()
    {
        List<Finding> findings = [];
        var routes = RouteReader.Read(
            "Einde: Een stap als a >= 6 en b<=3, anders Gesprek als bij als c > 1, anders Terug als c = 2, anders Uit", 4, findings);

        findings.ShouldBeEmpty();
        routes.Select(route => route.Target).ShouldBe(["Einde: Een stap", "Gesprek als bij", "Terug", "Uit"]);
        routes[0].EndingName.ShouldBe("Een stap");
        routes[0].Conditions.ShouldBe([new("a", Comparison.AtLeast, 6), new("b", Comparison.AtMost, 3)]);
    }

    [Fact]
    public void Windows_line_ends_and_real_minus_signs_do_not_matter()
    {
        var text = Scripts.Small.Replace("relatie -3", "relatie −3").ReplaceLineEndings("\r\n");

        var (script, findings) = ScriptParser.Parse(text);

        findings.ShouldBeEmpty();
        script.Steps[0].Choices[1].Effects[0].Change.ShouldBe(-3);
    }

    [Fact]
    public void Feedback_may_go_on_over_several_lines()
    {
        var text = Scripts.Small.Replace("Feedback: Een open vraag.", "Feedback: Een open vraag.\n    Zo ontstaat ruimte.");

        ScriptParser.Parse(text).Script.Steps[0].Choices[0].Feedback.ShouldBe("Een open vraag. Zo ontstaat ruimte.");
    }

    [Fact]
    public void Lines_below_each_other_are_one_paragraph()
    {
        var text = Scripts.Small.Replace("Nadia komt binnen.", "Nadia komt binnen\nen kijkt\nrond.");

        ScriptParser.Parse(text).Script.Situation.ShouldBe(["Nadia komt binnen en kijkt rond.", "Jij zit klaar."]);
    }

    [Theory]
    [InlineData("begint op 0")]
    [InlineData("begint op 10")]
    public void A_counter_may_begin_at_its_bounds(string start) =>
        ScriptParser.Parse(Scripts.Small.Replace("begint op 5", start)).Findings.ShouldBeEmpty();

    [Fact]
    public void An_ending_of_one_letter_has_a_name() =>
        ScriptParser.Parse(Scripts.Small.Replace("Einde: Fijn", "Einde: A")).Findings.ShouldBeEmpty();

    [Fact]
    public void The_conversation_with_Nadia_has_nothing_wrong()
    {
        ScriptCheck.Of(Scripts.Nadia).ShouldBeEmpty();
        ScriptParser.Parse(Scripts.Nadia).Script.Steps.Count.ShouldBe(13);
    }
}
