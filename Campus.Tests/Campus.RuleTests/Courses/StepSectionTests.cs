using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>How the lines of one step of a conversation are read.</summary>
public sealed class StepSectionTests
{
    [Fact]
    public void A_step_without_a_name_is_found_and_one_of_a_single_letter_is_fine()
    {
        Findings("Nadia: Dag.", name: "").ShouldContain("Regel 1: Deze stap heeft geen naam.");
        Findings("Nadia: Dag.", name: "A").ShouldBeEmpty();
    }

    [Fact]
    public void A_choice_may_go_on_over_several_lines()
    {
        var (step, findings) = Read("* Hoe gaat\n  het met\n  u?\n  Feedback: Open.");

        findings.ShouldBeEmpty();
        step.Choices.ShouldHaveSingleItem().Text.ShouldBe("Hoe gaat het met u?");
    }

    [Theory]
    [InlineData("*Ja.\n Feedback: Goed.")]
    [InlineData("*  Ja.\n\tFeedback: Goed.")]
    public void Any_space_before_a_line_makes_it_one_of_its_choice_and_none_is_asked_after_its_star(string lines)
    {
        var choice = Read(lines).Step.Choices.ShouldHaveSingleItem();

        (choice.Text, choice.Feedback).ShouldBe(("Ja.", "Goed."));
    }

    [Theory]
    [InlineData("Effect: relatie +1")]
    [InlineData("Naar: Vervolg")]
    [InlineData("Feedback: Open.\n\n ")]
    public void What_comes_after_what_a_choice_does_is_no_more_of_its_text(string detail)
    {
        var (step, findings) = Read($"* Hoe gaat het?\n  {detail}\n  zomaar");

        step.Choices.ShouldHaveSingleItem().Text.ShouldBe("Hoe gaat het?");
        findings.ShouldHaveSingleItem().ShouldContain("begint niet met");
    }

    [Theory]
    [InlineData("* Ja.\nNadia: Dag.")]
    [InlineData("* Ja.\n* Nee.\nNadia: Dag.")]
    public void Nobody_speaks_after_a_choice(string lines)
    {
        var (step, findings) = Read(lines);

        step.Utterances.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().ShouldContain("niemand meer iets zeggen");
    }

    [Fact]
    public void An_indented_line_before_any_choice_is_something_said() =>
        Read("  Nadia: Dag.").Step.Utterances.ShouldHaveSingleItem().Speaker.ShouldBe("Nadia");

    [Theory]
    [InlineData("(Zucht) Nadia: Dag.", "(Zucht) Nadia")]
    [InlineData("Nadia: Dag (zacht)", "Nadia")]
    public void Only_what_is_wholly_between_brackets_is_a_direction(string line, string speaker) =>
        Read(line).Step.Utterances.ShouldHaveSingleItem().Speaker.ShouldBe(speaker);

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void A_step_has_twelve_choices_at_most(int choices, bool tooMany)
    {
        var (step, findings) = Read(string.Join('\n', Enumerable.Repeat("* Ja.", choices)));

        step.Choices.Count.ShouldBe(12);
        findings.Any(finding => finding.Contains("keuzes in één stap")).ShouldBe(tooMany);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void A_choice_has_twelve_effects_at_most(int effects, bool tooMany)
    {
        var (step, findings) = Read($"* Ja.\n  Effect: {string.Join(", ", Enumerable.Repeat("relatie +1", effects))}");

        step.Choices[0].Effects.Count.ShouldBe(12);
        findings.Any(finding => finding.Contains("effecten bij één keuze")).ShouldBe(tooMany);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void A_choice_leads_twelve_ways_at_most(int ways, bool tooMany)
    {
        var conditional = string.Concat(Enumerable.Repeat("Weg als relatie = 1, anders ", ways - 1));
        var (step, findings) = Read($"* Ja.\n  Naar: {conditional}Weg");

        step.Choices[0].Routes.Count.ShouldBe(12);
        findings.Any(finding => finding.Contains("vervolgen bij één keuze")).ShouldBe(tooMany);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void A_way_on_has_twelve_conditions_at_most(int conditions, bool tooMany)
    {
        var all = string.Join(" en ", Enumerable.Repeat("relatie = 1", conditions));
        var (step, findings) = Read($"* Ja.\n  Naar: Weg als {all}, anders Uit");

        step.Choices[0].Routes[0].Conditions.Count.ShouldBe(12);
        findings.Any(finding => finding.Contains("voorwaarden bij één vervolg")).ShouldBe(tooMany);
    }

    [Theory]
    [InlineData("Weg als relatie = 1, anders Uit", false)]
    [InlineData("Weg, anders Uit", true)]
    [InlineData("Weg, anders Daar als relatie = 1, anders Uit", true)]
    [InlineData("Daar als relatie = 1, anders Weg, anders Uit", true)]
    public void Every_way_before_otherwise_has_a_condition(string ways, bool lacks) =>
        Read($"* Ja.\n  Naar: {ways}").Findings.Any(finding => finding.Contains("Voor ‘anders’")).ShouldBe(lacks);

    [Fact]
    public void Wrong_effects_are_told_until_there_is_enough_to_mend()
    {
        var effects = string.Join(", ", Enumerable.Repeat("fout", 300));

        Read($"* Ja.\n  Effect: {effects}").Findings.Count.ShouldBe(ScriptLimits.Findings);
    }

    private static IReadOnlyList<string> Findings(string lines, string name) => Read(lines, name).Findings;

    private static (Step Step, IReadOnlyList<string> Findings) Read(string lines, string name = "Begin")
    {
        List<Finding> findings = [];
        var section = new StepSection(name, 1);
        foreach (var (index, line) in lines.Split('\n').Index())
        {
            section.Read(line.TrimEnd(), index + 2, findings);
        }
        return (section.Close(findings), [.. findings.Select(finding => finding.ToString())]);
    }
}
