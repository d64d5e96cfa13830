using Campus.Courses.Kinds;

namespace Campus.Courses.Activities.Simulation;

/// <summary>Began a conversation, for the first time or again.</summary>
/// <param name="ActivityId">The simulation.</param>
/// <param name="At">When.</param>
/// <param name="Run">The how-manieth time, from 1.</param>
internal sealed record BeginAct(string ActivityId, DateTime At, int Run) : Act(ActivityId, At);

/// <summary>Chose what to say.</summary>
/// <param name="ActivityId">The simulation.</param>
/// <param name="At">When.</param>
/// <param name="Run">In the how-manieth conversation, from 1.</param>
/// <param name="Turn">How many choices were made before this one.</param>
/// <param name="Choice">The choice's place in the step, from 0.</param>
internal sealed record ChooseAct(string ActivityId, DateTime At, int Run, int Turn, int Choice) : Act(ActivityId, At);
