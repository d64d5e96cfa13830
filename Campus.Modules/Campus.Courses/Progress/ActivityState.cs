using Campus.Courses.Questions;
using Campus.Courses.Simulation;
using Campus.Courses.Tree;

namespace Campus.Courses.Progress;

/// <summary>How far one learner is with one activity: what all acts on it come to.</summary>
internal sealed record ActivityState(string ActivityId)
{
    /// <summary>When it was first done; stays when it is done again.</summary>
    public DateTime? DoneUtc { get; init; }

    public DateTime FirstUtc { get; init; }

    public DateTime LastUtc { get; init; }

    /// <summary>Answers given to a question, or conversations begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the best attempt was right (rule R5).</summary>
    public bool Right { get; init; }

    /// <summary>The ids of the latest answer to a question.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The choices of the current conversation.</summary>
    public IReadOnlyList<int> Choices { get; init; } = [];

    public bool Done => DoneUtc is not null;

    /// <summary>
    /// The state after an act; null when the act changes nothing, such as an answer after the last attempt or a choice
    /// for a moment in the conversation that has passed.
    /// </summary>
    public static ActivityState? After(ActivityState? state, Activity activity, Act act) => (activity, act) switch
    {
        (TextActivity or ImageActivity, ReadAct) when state is null => Touch(state, act) with { DoneUtc = act.At },
        (QuestionActivity question, AnswerAct answer) => Answered(state, question, answer),
        (SimulationActivity simulation, BeginAct begin) => Begun(state, simulation, begin),
        (SimulationActivity simulation, ChooseAct choose) => Chose(state, simulation, choose),
        _ => null,
    };

    private static ActivityState? Answered(ActivityState? state, QuestionActivity question, AnswerAct act)
    {
        if (!Grading.IsAnswer(question, act.Chosen) || Grading.AttemptsLeft(question, state?.Attempts ?? 0) == 0)
        {
            return null;
        }
        var next = Touch(state, act);
        return next with
        {
            DoneUtc = next.DoneUtc ?? act.At,
            Attempts = next.Attempts + 1,
            Right = next.Right || Grading.IsRight(question, act.Chosen),
            Chosen = act.Chosen,
        };
    }

    private static ActivityState? Begun(ActivityState? state, SimulationActivity simulation, BeginAct act)
    {
        var running = state is not null && Play.Of(simulation.Script, state.Choices).Ending is null;
        return running || act.Run != (state?.Attempts ?? 0) + 1
            ? null
            : Touch(state, act) with { Attempts = act.Run, Choices = [] };
    }

    private static ActivityState? Chose(ActivityState? state, SimulationActivity simulation, ChooseAct act)
    {
        if (state is null || act.Run != state.Attempts || act.Turn != state.Choices.Count)
        {
            return null;
        }
        var play = Play.Of(simulation.Script, state.Choices);
        if (!play.Offers(act.Choice))
        {
            return null;
        }
        var ending = play.Choose(act.Choice).Ending;
        return Touch(state, act) with
        {
            Choices = [.. state.Choices, act.Choice],
            DoneUtc = state.DoneUtc ?? (ending is null ? null : act.At),
            Right = state.Right || ending is { Outcome: Outcome.Good },
        };
    }

    private static ActivityState Touch(ActivityState? state, Act act) =>
        (state ?? new ActivityState(act.ActivityId) { FirstUtc = act.At }) with { LastUtc = act.At };
}
