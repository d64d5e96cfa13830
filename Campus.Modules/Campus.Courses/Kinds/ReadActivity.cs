namespace Campus.Courses.Kinds;

/// <summary>What is done by reading or looking: once, to the end.</summary>
internal abstract record ReadActivity(string Id, string Title) : Activity(Id, Title)
{
    private const string Code = "r";

    public override bool LeadsOn => true;

    public override ActivityState? After(ActivityState? state, Act act) =>
        state is null && act is ReadAct ? ActivityState.Touch(state, act) with { DoneUtc = act.At } : null;

    public override Act ToAct(ActFields fields, DateTime at) => new ReadAct(Id, at);

    public override string Write(Act act) => Code;

    public override Act? Read(string code, ActivityState? state, DateTime at) =>
        code.StartsWith(Code, StringComparison.Ordinal) ? new ReadAct(Id, at) : null;

    public override Act? Read(StatedAct stated) =>
        stated is { Verb: Verbs.Completed, IsInside: false } ? new ReadAct(Id, stated.At) : null;

    public override ActStatement Say(Act act, ActivityState? before, StatementNames names) =>
        new(Verbs.Completed, Describe(names)) { Result = new() { ["completion"] = true } };
}
