using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

public sealed class ScriptCheckTests
{
    [Fact]
    public void A_script_that_is_in_order_has_no_findings() => ScriptCheck.Of(Scripts.Small).ShouldBeEmpty();

    [Theory]
    [InlineData("# Even kennismaken\n", "\n", 1, "titel")]
    [InlineData("Persoon: Nadia\n", "\n", 1, "met wie je praat")]
    [InlineData("begint op 5, van 0 tot 10", "start op vijf", 7, "teller klopt niet")]
    [InlineData("begint op 5", "begint op 15", 7, "buiten zijn grenzen")]
    [InlineData("Effect: relatie +3", "Effect: humeur +3", 19, "teller ‘humeur’ bestaat niet")]
    [InlineData("Effect: relatie +3", "Effect: relatie plus 3", 19, "klopt niet")]
    [InlineData("  Feedback: Een open vraag.\n", "\n", 18, "geen feedback")]
    [InlineData("  Feedback: Een open vraag.\n", "  Uitleg: Een open vraag.\n", 20, "begint niet met")]
    [InlineData("Naar: Vervolg", "Naar: Vervolgens", 21, "‘Vervolgens’ bestaat niet")]
    [InlineData("Naar: Einde: Fijn als relatie >= 6", "Naar: Einde: Mooi als relatie >= 6", 33, "‘Einde: Mooi’ bestaat niet")]
    [InlineData("als relatie >= 6", "als humeur >= 6", 33, "teller ‘humeur’ bestaat niet")]
    [InlineData("als relatie >= 6", "als relatie >= 60", 33, "kan nooit kloppen")]
    [InlineData(", anders Einde: Koel", "", 33, "wat er anders gebeurt")]
    [InlineData("Nadia: Dag.", "Peter: Dag.", 15, "‘Peter’ praat mee")]
    [InlineData("Nadia: Dag.", "Zomaar een zin.", 15, "geen tekst van iemand")]
    [InlineData("## Vervolg", "## Begin", 28, "staat er twee keer")]
    [InlineData("## Einde: Koel", "## Einde: Fijn", 40, "staat er twee keer")]
    [InlineData("Uitkomst: goed", "", 35, "geen uitkomst")]
    [InlineData("Uitkomst: goed", "Uitkomst: prima", 36, "‘prima’ bestaat niet")]
    [InlineData("Dat ging goed.", "", 35, "geen nabespreking")]
    public void A_mistake_is_found_on_its_line(string right, string wrong, int line, string message)
    {
        Scripts.Small.ShouldContain(right);

        var findings = ScriptCheck.Of(Replace(right, wrong));

        findings.ShouldContain(finding => finding.Line == line && finding.Message.Contains(message), string.Join('\n', findings));
    }

    [Fact]
    public void A_script_needs_steps_and_endings()
    {
        var findings = ScriptCheck.Of("# Niets\nPersoon: Nadia\n");

        findings.ShouldContain(finding => finding.Line == 1 && finding.Message.Contains("geen enkele stap"));
        findings.ShouldContain(finding => finding.Line == 1 && finding.Message.Contains("geen einde"));
    }

    [Fact]
    public void A_choice_without_a_text_is_found_and_called_so()
    {
        var findings = ScriptCheck.Of(Replace("* Vertel.\n  Feedback: Je geeft ruimte.\n", "*\n"));

        findings.Select(finding => finding.ToString()).ShouldBe(
            ["Regel 31: Deze keuze heeft geen tekst.", "Regel 31: Deze keuze heeft geen feedback."]);
    }

    [Fact]
    public void A_choice_of_one_letter_is_named_by_it()
    {
        var findings = ScriptCheck.Of(Replace("* Vertel.\n  Feedback: Je geeft ruimte.\n", "* A\n"));

        findings.ShouldHaveSingleItem().Message.ShouldBe("De keuze ‘A’ heeft geen feedback.");
    }

    [Fact]
    public void A_step_where_nobody_comes_is_found()
    {
        var findings = ScriptCheck.Of(Scripts.Small + "\n\n## Verdwaald\nNadia: Hallo?\n\n* Ja.\n  Feedback: Goed.\n  Naar: Einde: Fijn\n");

        findings.ShouldHaveSingleItem().ToString().ShouldBe("Regel 45: De stap ‘Verdwaald’ is niet te bereiken.");
    }

    [Fact]
    public void A_step_that_the_counters_never_allow_is_found()
    {
        var findings = ScriptCheck.Of(Replace("relatie +3", "relatie +0"));

        findings.ShouldHaveSingleItem().Message.ShouldBe("Het einde ‘Fijn’ is niet te bereiken.");
    }

    [Fact]
    public void A_step_without_choices_is_a_dead_end()
    {
        var text = Scripts.Small[..Scripts.Small.IndexOf("* Vertel.", StringComparison.Ordinal)]
            + Scripts.Small[Scripts.Small.IndexOf("## Einde: Fijn", StringComparison.Ordinal)..];

        ScriptCheck.Of(text).ShouldContain(finding => finding.Line == 28 && finding.Message.Contains("loopt dood"));
    }

    [Fact]
    public void A_circle_without_a_way_out_is_found()
    {
        var findings = ScriptCheck.Of(Replace("Naar: Einde: Fijn als relatie >= 6, anders Einde: Koel", "Naar: Begin"));

        findings.ShouldContain(finding => finding.Line == 13 && finding.Message.Contains("Hier kom je nooit meer uit: ‘Begin’, ‘Vervolg’"));
    }

    [Fact]
    public void A_circle_with_a_way_out_is_fine()
    {
        var text = Replace("* Vertel.", "* Nog eens?\n  Feedback: Je herhaalt.\n  Naar: Begin\n\n* Vertel.");

        ScriptCheck.Of(text).ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_whose_way_out_the_counters_close_is_found()
    {
        // The only way out asks for a relation that no choice can reach once it has dropped.
        var text = Replace("Naar: Einde: Fijn als relatie >= 6, anders Einde: Koel", "Effect: relatie -10\n  Naar: Einde: Fijn als relatie >= 6, anders Vervolg");

        ScriptCheck.Of(text).ShouldContain(finding => finding.Message.Contains("Hier kom je nooit meer uit"));
    }

    [Fact]
    public void Too_many_situations_to_count_are_judged_without_the_counters()
    {
        var counters = string.Join('\n', Enumerable.Range(0, 6).Select(number => $"Teller t{number}: begint op 0, van -1000 tot 1000"));
        var effects = string.Join(", ", Enumerable.Range(0, 6).Select(number => $"t{number} +{number + 1}"));
        var text = Replace("Teller relatie", counters + "\nTeller relatie")
            .Replace("* Vertel.", $"* Nog eens?\n  Effect: {effects}\n  Feedback: Je herhaalt.\n  Naar: Begin\n\n* Terug.\n  Effect: t0 -7, t3 -2\n  Feedback: Terug.\n  Naar: Begin\n\n* Vertel.");

        ScriptCheck.Of(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(40, 40, "")]
    [InlineData(41, 39, "…")]
    public void A_text_of_up_to_forty_signs_is_shown_whole_in_a_message(int signs, int kept, string end) =>
        Script.Short(new('a', signs)).ShouldBe(new string('a', kept) + end);

    private static string Replace(string right, string wrong) =>
        Scripts.Small.Remove(Scripts.Small.IndexOf(right, StringComparison.Ordinal), right.Length)
            .Insert(Scripts.Small.IndexOf(right, StringComparison.Ordinal), wrong);
}
