using System.Globalization;
using Campus.Courses.Activities.Simulation;
using Campus.Courses.Beheer.Minutes;
using Campus.Courses.Beheer.Scripts;
using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses;

/// <summary>No script, however it is written, costs more than its length: it is read, checked, timed and drawn, or refused with a sentence.</summary>
public sealed class ScriptLimitTests
{
    private const string Ending = "\n\n## Einde: Klaar\nUitkomst: goed\n\nDat was het.\n";

    public static TheoryData<string> Hostile { get; } =
    [
        Choice("a" + new string(' ', 90_000) + "b"),
        Choice(string.Concat(Enumerable.Repeat("a als ", 15_000))),
        Choice("a als " + string.Concat(Enumerable.Repeat("y=1 en ", 13_000))),
        Choice("a als y" + string.Concat(Enumerable.Repeat("=1", 45_000)) + " z"),
        Choice(string.Concat(Enumerable.Repeat("a" + new string(' ', 400) + "als" + new string(' ', 400), 110))),
        Choice("Klaar als " + new string('<', 90_000)),
        Choice(string.Concat(Enumerable.Repeat("A, anders ", 9_000)) + "A"),
        Choice("Einde: Klaar", effect: string.Concat(Enumerable.Repeat("x +1,", 18_000))),
        Choice("Einde: Klaar", effect: "x" + new string(' ', 90_000) + "y"),
        Choice("Einde: Klaar", effect: new string(',', 90_000)),
        Head + "Teller " + new string('x', 90_000) + ": begint op",
        Head + "Teller x:" + new string(' ', 90_000) + "begint",
        Head + string.Concat(Enumerable.Repeat("Teller t: begint op 1, van 0 tot 2\n", 2_500)),
        Head + string.Concat(Enumerable.Repeat("Persoon: N\n", 2_900)),
        Head + "## Begin\n" + string.Concat(Enumerable.Repeat("* k\n", 2_900)) + Ending,
        Head + "## Begin\n" + string.Concat(Enumerable.Repeat("zomaar\n", 2_900)) + Ending,
        Head + "## Begin\n" + new string('N', 90_000) + Ending,
        Head + "## Begin\n* k\n" + string.Concat(Enumerable.Repeat("  Effect: x +1\n", 2_900)) + Ending,
        Head + "## Begin\n* k\n  Feedback: f\n" + string.Concat(Enumerable.Repeat("  en nog\n", 2_900)) + Ending,
        Head + string.Concat(Enumerable.Range(0, 2_900).Select(number => $"## S{number}\n")) + Ending,
        Head + string.Concat(Enumerable.Range(0, 2_900).Select(number => $"## Einde: E{number}\n")),
        new string('\n', 100_000),
        new string('#', 400_000),
        string.Concat(Enumerable.Repeat("](", 50_000)),
        string.Concat(Enumerable.Repeat("](a \"", 20_000)),
        Doubling(60),
        Chain(150),
        Wheel(),
        Debriefs(),
    ];

    private static string Head => "# T\n\nPersoon: N\nDoel: d\n\nx\n\n";

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task No_script_keeps_the_campus_busy(string text)
    {
        var work = Task.Run(
            () =>
            {
                ScriptCheck.Of(text).Count.ShouldBeLessThanOrEqualTo(ScriptLimits.Findings);
                ConversationTime.Of(ScriptParser.Parse(text).Script);
                Rehearsal.Of(text, Rehearsal.ReadChoices(string.Concat(Enumerable.Repeat("0,", 500_000))), null, "script");
            },
            TestContext.Current.CancellationToken);

        // Not a measure: what is quadratic here takes minutes, and what is not takes less than a second.
        await work.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(100_001, 1, "Dit gesprek is te groot: er mogen hoogstens 100.000 tekens zijn.")]
    [InlineData(90_000, 3_001, "Dit gesprek is te groot: er mogen hoogstens 3.000 regels zijn.")]
    public void A_script_that_is_too_large_says_so_and_stays_off_the_site(int characters, int lines, string sentence)
    {
        var text = Scripts.Small + new string('\n', lines) + new string('x', characters);

        var finding = ScriptCheck.Of(text).Where(finding => finding.Message.StartsWith("Dit gesprek is te groot", StringComparison.Ordinal)).ShouldHaveSingleItem();

        finding.Message.ShouldStartWith(sentence);
        finding.Kind.ShouldBe(FindingKind.Breaks);
    }

    [Fact]
    public void A_script_of_the_most_signs_and_the_most_lines_is_read_whole()
    {
        ScriptParser.Parse(Scripts.Small.PadRight(ScriptLimits.Characters)).Findings.ShouldBeEmpty();
        var lines = Scripts.Small.Split('\n').Length;

        ScriptParser.Parse(Scripts.Small + new string('\n', ScriptLimits.Lines - lines)).Findings.ShouldBeEmpty();
        ScriptParser.Parse(Scripts.Small + new string('\n', ScriptLimits.Lines - lines + 1)).Findings
            .ShouldHaveSingleItem().Line.ShouldBe(ScriptLimits.Lines + 1);
    }

    [Fact]
    public void Too_many_signs_are_told_at_the_top() =>
        ScriptParser.Parse(Scripts.Small.PadRight(ScriptLimits.Characters + 1)).Findings
            .ShouldHaveSingleItem().Line.ShouldBe(1);

    [Fact]
    public void After_two_hundred_mistakes_no_more_is_read()
    {
        var text = "# T\nPersoon: N\n## Begin\n" + string.Concat(Enumerable.Repeat("zomaar\n", 300));

        var findings = ScriptParser.Parse(text).Findings;

        findings.Count.ShouldBe(201);
        findings[^1].ShouldBe(ScriptLimits.TooManyFindings(204));
    }

    [Theory]
    [InlineData("stappen", "## S{0}\nN: Dag.\n\n* k\n  Feedback: f\n  Naar: Einde: Klaar\n\n", 151, 150)]
    [InlineData("personen", "Persoon: N{0}\n", 12, 12)]
    [InlineData("tellers", "Teller t{0}: begint op 1, van 0 tot 2\n", 13, 12)]
    [InlineData("eindes", "## Einde: E{0}\nUitkomst: goed\n\nZo.\n\n", 31, 30)]
    public void What_there_are_too_many_of_is_named(string what, string one, int times, int most)
    {
        var text = Head + string.Concat(Enumerable.Range(0, times).Select(number => string.Format(CultureInfo.InvariantCulture, one, number))) + Ending;

        ScriptCheck.Of(text).ShouldContain(finding =>
            finding.Kind == FindingKind.Breaks && finding.Message.StartsWith($"Dit gesprek is te groot: er mogen hoogstens {most} {what} zijn.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_breaks_a_conversation_is_told_however_much_else_is_wrong()
    {
        var text = Head + "## Begin\n" + string.Concat(Enumerable.Repeat("zomaar\n", 400)) + "* k\n  Feedback: f\n  Naar: Nergens\n";

        ScriptCheck.Of(text).ShouldContain(finding => finding.Kind == FindingKind.Breaks);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("\u22123")]
    [InlineData("\u20133")]
    [InlineData("\u20143")]
    [InlineData("\u20113")]
    [InlineData("\uFF0D3")]
    [InlineData("\u2013 3")]
    [InlineData("-\u00A03")]
    public void Any_minus_is_a_minus_in_effects_counters_and_conditions(string minus)
    {
        var text = Scripts.Small.Replace("relatie -3", $"relatie {minus}")
            .Replace("begint op 5, van 0 tot 10", $"begint op 0, van {minus} tot 10").Replace("relatie >= 6", $"relatie > {minus}");

        var (script, findings) = ScriptParser.Parse(text);

        findings.ShouldBeEmpty();
        script.Steps[0].Choices[1].Effects[0].Change.ShouldBe(-3);
        script.Counters[0].Lowest.ShouldBe(-3);
        script.Steps[1].Choices[0].Routes[0].Conditions[0].Value.ShouldBe(-3);
    }

    [Theory]
    [InlineData("+3", 3)]
    [InlineData("3", 3)]
    [InlineData("+ 3", 3)]
    [InlineData("＋3", 3)]
    public void A_plus_is_a_plus(string plus, int change) =>
        ScriptParser.Parse(Scripts.Small.Replace("relatie +3", $"relatie {plus}")).Script.Steps[0].Choices[0].Effects[0].Change.ShouldBe(change);

    [Fact]
    public void Figures_of_another_script_are_a_mistake_and_not_a_failure() =>
        ScriptCheck.Of(Scripts.Small.Replace("relatie +3", "relatie +٣")).ShouldContain(finding => finding.Message.Contains("klopt niet"));

    private static string Choice(string route, string effect = "") =>
        $"{Head}Teller x: begint op 1, van 0 tot 9\n\n## Begin\nN: Dag.\n\n* k\n  Effect: {effect}\n  Feedback: f\n  Naar: {route}{Ending}";

    // Two ways at every step: 2^n routes.
    private static string Doubling(int steps) => Head + "Teller x: begint op 0, van -9999 tot 9999\nTeller y: begint op 0, van -9999 tot 9999\n\n"
        + string.Concat(Enumerable.Range(0, steps).Select(number =>
            $"## S{number}\nN: Dag.\n\n* a\n  Effect: x +{number % 90}\n  Feedback: f\n  Naar: {Next(number, steps)}\n\n* b\n  Effect: y -{number % 90}\n  Feedback: f\n  Naar: {Next(number, steps)}\n\n"))
        + Ending;

    private static string Chain(int steps) => Head
        + string.Concat(Enumerable.Range(0, steps).Select(number => $"## S{number}\nN: Dag.\n\n* a\n  Feedback: f\n  Naar: S{(number + 1) % steps}\n\n")) + Ending;

    // Every choice has every effect and every condition, and goes round.
    private static string Wheel()
    {
        var names = Enumerable.Range(0, 12).Select(number => $"t{number}").ToList();
        var counters = string.Concat(names.Select(name => $"Teller {name}: begint op 0, van -9999 tot 9999\n"));
        var effects = string.Join(", ", names.Select(name => $"{name} +1"));
        var route = string.Join(", anders ", Enumerable.Repeat("Begin als " + string.Join(" en ", names.Select(name => $"{name} < 9")), 11)) + ", anders Einde: Klaar";
        return $"{Head}{counters}\n## Begin\nN: Dag.\n\n"
            + string.Concat(Enumerable.Range(0, 12).Select(number => $"* k{number}\n  Effect: {effects}\n  Feedback: f\n  Naar: {route}\n")) + Ending;
    }

    private static string Debriefs() => Head + "## Begin\nN: Dag.\n\n"
        + string.Concat(Enumerable.Repeat($"* k\n  Feedback: f\n  Naar: {string.Join(", anders ", Enumerable.Repeat("Einde: Klaar", 12))}\n", 12))
        + Ending + string.Concat(Enumerable.Repeat("woord ", 15_000));

    private static string Next(int number, int steps) => number + 1 == steps ? "Einde: Klaar" : $"S{number + 1}";
}
