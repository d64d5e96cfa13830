using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Courses.Kinds;
using Campus.Courses.Simulation;

namespace Campus.Courses.Activities.Simulation;

/// <summary>A conversation to practise.</summary>
internal sealed record SimulationActivity(string Id, string Title, Script Script) : Activity(Id, Title)
{
    private const string ChoiceField = "keuze";
    private const string TurnField = "beurt";
    private const string RunExtension = "poging";
    private const string TurnExtension = "beurt";

    /// <summary>What was said last.</summary>
    public override string Anchor => "#nu";

    public override string LessonIcon => "messages";

    protected override string XapiType => ActivityTypes.Simulation;

    public override ActivityState? After(ActivityState? state, Act act) => act switch
    {
        BeginAct begin => Begun(state, begin),
        ChooseAct choose => Chose(state, choose),
        _ => null,
    };

    public override bool IsSameAs(Activity before) =>
        before is SimulationActivity old && ScriptShape.Of(old.Script).SequenceEqual(ScriptShape.Of(Script));

    /// <summary>The conversation as far as it came; null before it began.</summary>
    public Play? PlayOf(ActivityState? state) => state is null ? null : Play.Of(Script, state.Choices);

    public override string View(ActivityState? state, bool again) => "/Courses/Activities/Simulation/_Simulation.cshtml";

    public override Act ToAct(ActFields fields, DateTime at) => fields.Number(ChoiceField) is { } choice
        ? new ChooseAct(Id, at, fields.Run, TurnIn(fields), choice)
        : new BeginAct(Id, at, fields.Run);

    public override bool Differs(ActFields fields, ActivityState? state) => fields.Number(ChoiceField) is { } choice
        ? state is null || fields.Run != state.Attempts || TurnIn(fields) >= state.Choices.Count || state.Choices[TurnIn(fields)] != choice
        : state?.Attempts != fields.Run;

    public override string Write(Act act) =>
        act is ChooseAct choose ? string.Create(CultureInfo.InvariantCulture, $"c{choose.Choice}") : "b";

    public override Act? Read(string code, ActivityState? state, DateTime at) => code switch
    {
        ['b', ..] => new BeginAct(Id, at, (state?.Attempts ?? 0) + 1),
        ['c', .. var place] when Number(place) is { } choice =>
            new ChooseAct(Id, at, state?.Attempts ?? 0, state?.Choices.Count ?? 0, choice),
        _ => null,
    };

    public override Act? Read(StatedAct stated) => stated switch
    {
        { Verb: Verbs.Initialized, IsInside: false } when stated.Number(RunExtension) is { } run => new BeginAct(Id, stated.At, run),
        { Verb: Verbs.Answered, IsInside: true } when ChoiceOf(stated.Response) is { } choice
            && stated.Number(RunExtension) is { } run && stated.Number(TurnExtension) is { } turn =>
            new ChooseAct(Id, stated.At, run, turn, choice),
        _ => null,
    };

    public override ActStatement Say(Act act, ActivityState? before, StatementNames names) => act is ChooseAct choose
        ? SayChoice(choose, Play.Of(Script, before!.Choices), names)
        : new(Verbs.Initialized, Describe(names)) { Extensions = Run(((BeginAct)act).Run, names) };

    /// <summary>A conversation came to an ending, once for every time it was played.</summary>
    public override ActStatement? Follow(Act act, ActivityState state, StatementNames names)
    {
        if (act is not ChooseAct || Play.Of(Script, state.Choices).Ending is not { } ending)
        {
            return null;
        }
        return new(Verbs.Completed, Describe(names))
        {
            Result = new()
            {
                ["completion"] = true,
                ["success"] = ending.Outcome == Outcome.Good,
                ["extensions"] = new JsonObject { [names.Extension("einde")] = ending.Name },
            },
            Extensions = Run(state.Attempts, names),
        };
    }

    private ActivityState? Begun(ActivityState? state, BeginAct act)
    {
        var running = state is not null && Play.Of(Script, state.Choices).Ending is null;
        return running || act.Run != (state?.Attempts ?? 0) + 1
            ? null
            : ActivityState.Touch(state, act) with { Attempts = act.Run, Choices = [] };
    }

    private ActivityState? Chose(ActivityState? state, ChooseAct act)
    {
        if (state is null || act.Run != state.Attempts || act.Turn != state.Choices.Count)
        {
            return null;
        }
        var play = Play.Of(Script, state.Choices);
        if (!play.Offers(act.Choice))
        {
            return null;
        }
        var ending = play.Choose(act.Choice).Ending;
        return ActivityState.Touch(state, act) with
        {
            Choices = [.. state.Choices, act.Choice],
            DoneUtc = state.DoneUtc ?? (ending is null ? null : act.At),
            Right = state.Right || ending is { Outcome: Outcome.Good },
        };
    }

    private static ActStatement SayChoice(ChooseAct act, Play play, StatementNames names)
    {
        var counters = new JsonObject();
        foreach (var (index, value) in play.Choose(act.Choice).Values.Index())
        {
            counters[play.Script.Counters[index].Name] = value;
        }
        var extensions = Run(act.Run, names);
        extensions[names.Extension(TurnExtension)] = act.Turn;
        return new(Verbs.Answered, DescribeStep(play.Step!, names))
        {
            Result = new()
            {
                ["response"] = ChoiceId(act.Choice),
                ["extensions"] = new JsonObject { [names.Extension("tellers")] = counters },
            },
            Extensions = extensions,
            IsInside = true,
        };
    }

    private static JsonObject DescribeStep(Step step, StatementNames names) => Things.ToChoose(
        names.Inside(step.Name), step.Name,
        string.Join(' ', step.Utterances.Where(said => said.Speaker is not null).Select(said => said.Text)),
        step.Choices.Select((choice, index) => (ChoiceId(index), choice.Text)));

    private static JsonObject Run(int run, StatementNames names) => new() { [names.Extension(RunExtension)] = run };

    private static string ChoiceId(int index) => $"keuze-{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static int? ChoiceOf(string? response) =>
        response?.Split('-') is ["keuze", var number] && Number(number) is { } place ? place - 1 : null;

    private static int TurnIn(ActFields fields) => fields.Number(TurnField) ?? 0;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
