namespace Campus.Courses.Kinds;

/// <summary>How far one learner is with one activity: what all acts on it come to.</summary>
internal sealed record ActivityState(string ActivityId)
{
    /// <summary>When it was first done; stays when it is done again.</summary>
    public DateTime? DoneUtc { get; init; }

    public DateTime FirstUtc { get; init; }

    public DateTime LastUtc { get; init; }

    /// <summary>How often it was begun or answered.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the best attempt was right (rule R5).</summary>
    public bool Right { get; init; }

    /// <summary>The ids of what was chosen last.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    /// <summary>The places of what was chosen one after the other in the current attempt.</summary>
    public IReadOnlyList<int> Choices { get; init; } = [];

    public bool Done => DoneUtc is not null;

    /// <summary>The state to begin with, or to go on from, at the time of an act.</summary>
    public static ActivityState Touch(ActivityState? state, Act act) =>
        (state ?? new ActivityState(act.ActivityId) { FirstUtc = act.At }) with { LastUtc = act.At };
}
