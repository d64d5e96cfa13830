using Campus.Courses.Simulation;

namespace Campus.RuleTests.Courses.Content;

/// <summary>The conversation that ships, on every way through it: Nadia answers what was said, and the debrief tells what happened.</summary>
public sealed class NadiaTests
{
    private static readonly Script Nadia = ScriptParser.Parse(Scripts.Nadia).Script;
    private static readonly IReadOnlyList<Play> Ways = [.. Through(Play.Of(Nadia, []))];

    // What a debrief claims, and the ways on which that is so.
    private static readonly Dictionary<string, Func<Play, bool>> Claims = new()
    {
        ["je vulde hem samen met haar in"] = play => Last(play).StartsWith("Zullen we dat samen invullen", StringComparison.Ordinal),
        ["Er was genoeg vertrouwen om dat te doen"] = play => Counter(play, "relatie") >= 6,
        ["ze had zelf al redenen genoemd"] = play => Counter(play, "verandertaal") >= 7 && Heard(play, "kinderen|ook voor hen"),
        ["je hield de stap zo klein als Nadia hem noemde"] = play => !Said(play, "twintig uur|meld ik u"),
        ["Nadia gaat op dinsdagmiddag kijken bij de dagopvang voor ouderen"] = play => Heard(play, "stage"),
        ["je laatste zin paste goed bij motiverende gespreksvoering"] = play => IsGood(play.Turns[^1]),
        ["Eerder in het gesprek was er te weinig vertrouwen of te weinig verandertaal ontstaan, of er zat nog te veel wrijving"] =
            play => Counter(play, "relatie") < 6 || Counter(play, "verandertaal") < 7 || Counter(play, "wrijving") > 3,
        ["zoek een zin van Nadia waar je overheen stapte"] = play => play.Turns.Any(turn => !IsGood(turn)),
        ["Het gesprek eindigt vriendelijk"] = play => Counter(play, "wrijving") <= 3,
        ["Je nam hem van haar over, je maakte hem groter, of je liet hem los"] = play => Matches(Last(play), "meld ik u|twintig uur|Denk er thuis"),
        ["er zat wrijving tussen jullie"] = play => Counter(play, "wrijving") >= 4,
        ["Nadia blijft beleefd, maar ze houdt afstand"] = play => Counter(play, "wrijving") is >= 4 and < 6,
        ["de wrijving liep op, en je laatste zin gaf de doorslag"] = play => Counter(play, "wrijving") >= 5 && Change(play.Turns[^1], "wrijving") > 0,
        ["Jullie hebben niets afgesproken"] = play => !Last(play).StartsWith("Zullen we dat samen invullen", StringComparison.Ordinal),
    };

    [Fact]
    public void Every_way_ends_and_every_ending_is_reached()
    {
        Ways.Count.ShouldBeInRange(100, 400);
        Ways.ShouldAllBe(play => play.Ending != null);
        Ways.Select(play => play.Ending!.Name).Distinct().ShouldBe(Nadia.Endings.Select(ending => ending.Name), ignoreOrder: true);
    }

    [Fact]
    public void What_a_debrief_says_is_true_on_every_way_to_it()
    {
        foreach (var (claim, holds) in Claims)
        {
            var endings = Nadia.Endings.Where(ending => string.Join(' ', ending.Debrief).Contains(claim, StringComparison.Ordinal)).ToList();
            endings.ShouldNotBeEmpty(claim);
            var lies = Ways.Where(play => endings.Contains(play.Ending!) && !holds(play)).ToList();
            lies.ShouldBeEmpty($"{claim}: {lies.FirstOrDefault() is { } lie} {string.Join(" > ", lies.Take(1).SelectMany(play => play.Turns).Select(turn => turn.Choice.Text))}");
        }
    }

    // Said on some ways only, so never in a debrief.
    [Theory]
    [InlineData("luisterde eerst")]
    [InlineData("harder gaan duwen")]
    [InlineData("Mijn Werkblad")]
    [InlineData("niet weggegaan")]
    public void No_debrief_claims_what_happened_on_some_ways_only(string claim) =>
        Nadia.Endings.ShouldNotContain(ending => ending.Debrief.Any(paragraph => paragraph.Contains(claim, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Een vijf", "schaal van 0 tot 10")]
    [InlineData("Belangrijk", "Wat maakt dat zo belangrijk voor u?")]
    [InlineData("Dat zegt iedereen", "dat komt heus goed|Dat komt heus goed")]
    [InlineData("Leerplekken", "Zal ik vertellen")]
    [InlineData("Vacatures", "welke vacatures")]
    [InlineData("Gestopt", "Waarom bent u destijds gestopt")]
    [InlineData("Opvang", "Kinderopvang kunt u gewoon regelen")]
    [InlineData("Ongeloof", "u hoeft van mij niets")]
    public void Nadia_answers_what_was_said(string step, string said)
    {
        var before = Ways.SelectMany(play => play.Turns.Zip(play.Turns.Skip(1)).Where(pair => pair.Second.Step.Name == step))
            .Select(pair => pair.First.Choice.Text).Distinct().ToList();

        before.ShouldNotBeEmpty();
        before.ShouldAllBe(text => Matches(text, said));
    }

    [Fact]
    public void The_best_choice_does_not_give_itself_away()
    {
        var places = Nadia.Steps.Select(Best).ToList();
        var longest = Nadia.Steps.Count(step => step.Choices.MaxBy(choice => choice.Text.Length) == step.Choices[Best(step)]);

        places.GroupBy(place => place).ShouldAllBe(group => group.Count() * 2 <= Nadia.Steps.Count);
        (longest * 2).ShouldBeLessThanOrEqualTo(Nadia.Steps.Count);
    }

    // Where a plan would have come too early, she was not ready for one; what she said is there on every way.
    [Fact]
    public void Feedback_on_letting_go_claims_only_what_Nadia_said()
    {
        var letGo = Ways.Select(play => play.Turns[^1]).Where(turn => turn.Choice.Text.StartsWith("Denk er thuis", StringComparison.Ordinal)).ToList();

        letGo.ShouldNotBeEmpty();
        letGo.ShouldAllBe(turn => turn.Choice.Feedback!.Contains("Nadia noemde net zelf een middag", StringComparison.Ordinal)
            && turn.Step.Utterances.Any(utterance => utterance.Speaker == "Nadia" && Matches(utterance.Text, "een middag|één middag")));
        Scripts.Nadia.ShouldNotContain("was er nu aan toe");
    }

    [Fact]
    public void The_duty_to_look_for_work_is_not_said_to_hold_before_it_was_looked_at()
    {
        var duty = Nadia.Steps[0].Choices.Single(choice => choice.Text.Contains("arbeidsverplichting", StringComparison.Ordinal));

        duty.Feedback.ShouldNotBeNull().ShouldContain("hangt af van opvang, scholing en wat zij aankan");
        duty.Feedback.ShouldNotContain("Wat je zegt klopt");
        Scripts.Nadia.ShouldNotContain("via de gemeente");
    }

    private static IEnumerable<Play> Through(Play play) =>
        play.Step is null ? [play] : Enumerable.Range(0, play.Step.Choices.Count).SelectMany(choice => Through(play.Choose(choice)));

    private static int Best(Step step) => Enumerable.Range(0, step.Choices.Count).MaxBy(index => Worth(step.Choices[index]));

    private static int Worth(Choice choice) =>
        choice.Effects.Sum(effect => effect.Counter == "wrijving" ? -effect.Change : effect.Change);

    private static bool IsGood(Turn turn) => Worth(turn.Choice) > 0;

    private static int Change(Turn turn, string counter) => turn.Choice.Effects.Where(effect => effect.Counter == counter).Sum(effect => effect.Change);

    private static int Counter(Play play, string name) => play.Values[Nadia.Counters.ToList().FindIndex(counter => counter.Name == name)];

    private static string Last(Play play) => play.Turns[^1].Choice.Text;

    private static bool Said(Play play, string words) => play.Turns.Any(turn => Matches(turn.Choice.Text, words));

    private static bool Heard(Play play, string words) =>
        play.Turns.SelectMany(turn => turn.Step.Utterances).Any(utterance => utterance.Speaker == "Nadia" && Matches(utterance.Text, words));

    private static bool Matches(string text, string words) =>
        words.Split('|').Any(word => text.Contains(word, StringComparison.Ordinal));
}
