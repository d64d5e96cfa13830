namespace Campus.Courses.Progress;

/// <summary>Something a learner did with an activity; one statement in the record store.</summary>
internal abstract record Act(string ActivityId, DateTime At);

/// <summary>Read a text or looked at a picture to the end.</summary>
internal sealed record ReadAct(string ActivityId, DateTime At) : Act(ActivityId, At);

/// <summary>Answered a question.</summary>
internal sealed record AnswerAct(string ActivityId, DateTime At, IReadOnlyList<string> Chosen) : Act(ActivityId, At);

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
