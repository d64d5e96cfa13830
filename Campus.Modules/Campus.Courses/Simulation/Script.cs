namespace Campus.Courses.Simulation;

/// <summary>A conversation to practise with, as an editor wrote it.</summary>
internal sealed record Script(
    string Title,
    IReadOnlyList<string> People,
    string? Goal,
    string? Place,
    IReadOnlyList<Counter> Counters,
    IReadOnlyList<string> Situation,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<Ending> Endings)
{
    /// <summary>The word for the learner in a script; may speak in every conversation.</summary>
    public const string Learner = "Jij";

    private readonly Dictionary<string, Step> stepsByName = ByName(Steps, step => step.Name);
    private readonly Dictionary<string, Ending> endingsByName = ByName(Endings, ending => ending.Name);

    public Step? FindStep(string name) => stepsByName.GetValueOrDefault(name);

    public Ending? FindEnding(string name) => endingsByName.GetValueOrDefault(name);

    public Counter? FindCounter(string name) => Counters.FirstOrDefault(counter => Same(counter.Name, name));

    /// <summary>Whether what a route leads to is there.</summary>
    public bool Has(ScriptRoute route) => route.EndingName is { } ending ? FindEnding(ending) is not null : FindStep(route.Target) is not null;

    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>The start of a text, to say in a message which one is meant.</summary>
    public static string Short(string text) => text.Length <= 40 ? text : $"{text[..39]}…";

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> all, Func<T, string> name) =>
        all.DistinctBy(name, StringComparer.OrdinalIgnoreCase).ToDictionary(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A hidden number that choices push up and down, never past its bounds.</summary>
internal sealed record Counter(string Name, int Start, int Lowest, int Highest, int Line)
{
    public int Clamp(int value) => Math.Clamp(value, Lowest, Highest);
}

/// <summary>A moment in the conversation: what happens and is said, and what the learner can say next.</summary>
internal sealed record Step(string Name, IReadOnlyList<Utterance> Utterances, IReadOnlyList<Choice> Choices, int Line);

/// <summary>Something said; without a speaker it is a stage direction.</summary>
internal sealed record Utterance(string? Speaker, string Text, int Line);

/// <summary>Something the learner can say, what it does and why.</summary>
internal sealed record Choice(
    string Text, IReadOnlyList<Effect> Effects, string? Feedback, IReadOnlyList<ScriptRoute> Routes, int Line);

internal sealed record Effect(string Counter, int Change, int Line);

/// <summary>Where a choice leads: to the first route whose conditions all hold. The last one has none.</summary>
internal sealed record ScriptRoute(string Target, IReadOnlyList<Condition> Conditions, int Line)
{
    private const string EndingPrefix = "Einde:";

    /// <summary>The name of the ending it leads to; null when it leads to a step.</summary>
    public string? EndingName =>
        Target.StartsWith(EndingPrefix, StringComparison.OrdinalIgnoreCase) ? Target[EndingPrefix.Length..].Trim() : null;
}

internal sealed record Condition(string Counter, Comparison Comparison, int Value)
{
    /// <summary>Whether it holds for any of the values a counter can have.</summary>
    public bool CanHold(Counter counter) => Comparison switch
    {
        Comparison.AtLeast or Comparison.Above => Holds(counter.Highest),
        Comparison.AtMost or Comparison.Below => Holds(counter.Lowest),
        _ => counter.Lowest <= Value && Value <= counter.Highest,
    };

    public bool Holds(int value) => Comparison switch
    {
        Comparison.AtLeast => value >= Value,
        Comparison.AtMost => value <= Value,
        Comparison.Above => value > Value,
        Comparison.Below => value < Value,
        _ => value == Value,
    };
}

internal enum Comparison
{
    AtLeast,
    AtMost,
    Above,
    Below,
    Equal,
}

/// <summary>How a conversation can end, with what the learner may take from it.</summary>
internal sealed record Ending(string Name, Outcome Outcome, IReadOnlyList<string> Debrief, int Line);

/// <summary>How well an ending is, in the words of the script: goed, gedeeltelijk, vastgelopen.</summary>
internal enum Outcome
{
    Good,
    Partial,
    Stuck,
}

/// <summary>Something wrong in a script, for its editor.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong, in Dutch.</param>
/// <param name="Kind">What it means for somebody who plays the conversation.</param>
internal sealed record Finding(int Line, string Message, FindingKind Kind = FindingKind.Unclear)
{
    public override string ToString() => $"Regel {Line}: {Message}";
}

internal enum FindingKind
{
    /// <summary>The conversation can be played, and something in it is not what its editor meant.</summary>
    Unclear,

    /// <summary>Nobody ever sees this part.</summary>
    Unreachable,

    /// <summary>Somebody who plays can get stuck.</summary>
    Breaks,
}
