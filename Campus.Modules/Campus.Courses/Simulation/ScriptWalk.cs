namespace Campus.Courses.Simulation;

/// <summary>
/// Walks every way through a script, with its counters where the number of situations and the work in them allow it.
/// Above <see cref="MostStates"/> or <see cref="MostWork"/> the counters are ignored and every route counts as possible.
/// </summary>
internal sealed class ScriptWalk
{
    private const int MostStates = 50_000;
    private const long MostWork = 5_000_000;
    private readonly Script script;
    private readonly bool counting;
    private readonly Dictionary<State, HashSet<State>> cameFrom = [];
    private readonly HashSet<State> finished = [];
    private readonly HashSet<State> deadEnds = [];
    private readonly HashSet<string> reachedSteps = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> reachedEndings = new(StringComparer.OrdinalIgnoreCase);

    private long work;

    private ScriptWalk(Script script, bool counting)
    {
        this.script = script;
        this.counting = counting;
    }

    public static ScriptWalk Through(Script script)
    {
        var walk = new ScriptWalk(script, counting: true);
        if (!walk.Walk())
        {
            walk = new ScriptWalk(script, counting: false);
            walk.Walk();
        }
        return walk;
    }

    public bool Reached(Step step) => reachedSteps.Contains(step.Name);

    public bool Reached(Ending ending) => reachedEndings.Contains(ending.Name);

    /// <summary>Groups of steps that lead to each other and from which no ending can be reached.</summary>
    public IReadOnlyList<IReadOnlyList<Step>> EndlessLoops()
    {
        var lost = cameFrom.Keys.Except(ThatLeadTo(finished.Concat(deadEnds))).Select(state => state.Step).ToHashSet();
        List<IReadOnlyList<Step>> loops = [];
        while (lost.Count > 0)
        {
            var inside = ReachableFrom(lost.MinBy(step => step.Line)!);
            var loop = lost.Where(inside.Contains).OrderBy(step => step.Line).ToList();
            loops.Add(loop);
            lost.ExceptWith(loop);
        }
        return loops;
    }

    private bool Walk()
    {
        if (script.Steps.Count == 0)
        {
            return true;
        }
        Queue<State> open = new();
        Visit(new(script.Steps[0], counting ? Play.StartOf(script) : []), null, open);
        while (open.TryDequeue(out var state))
        {
            foreach (var choice in state.Step.Choices)
            {
                Follow(state, choice, open);
            }
            if (counting && (cameFrom.Count > MostStates || work > MostWork))
            {
                return false;
            }
        }
        return true;
    }

    private void Follow(State state, Choice choice, Queue<State> open)
    {
        work += (1 + choice.Effects.Count + choice.Routes.Sum(route => 1 + route.Conditions.Count)) * (1L + script.Counters.Count);
        var values = counting ? Play.Change(script, state.Values, choice) : [];
        var routes = counting ? Play.RouteOf(script, values, choice) is { } taken ? [taken] : [] : choice.Routes;
        foreach (var route in routes)
        {
            if (route.EndingName is { } ending)
            {
                reachedEndings.Add(ending);
                finished.Add(state);
            }
            else if (script.FindStep(route.Target) is { } next)
            {
                Visit(new(next, values), state, open);
            }
            else
            {
                // An unknown target has its own finding; here it only must not look like a loop.
                deadEnds.Add(state);
            }
        }
        if (choice.Routes.Count == 0)
        {
            deadEnds.Add(state);
        }
    }

    private void Visit(State state, State? from, Queue<State> open)
    {
        reachedSteps.Add(state.Step.Name);
        if (!cameFrom.TryGetValue(state, out var origins))
        {
            cameFrom[state] = origins = [];
            open.Enqueue(state);
            if (state.Step.Choices.Count == 0)
            {
                deadEnds.Add(state);
            }
        }
        if (from is not null)
        {
            origins.Add(from);
        }
    }

    private HashSet<State> ThatLeadTo(IEnumerable<State> targets)
    {
        HashSet<State> found = [.. targets];
        Queue<State> open = new(found);
        while (open.TryDequeue(out var state))
        {
            foreach (var origin in cameFrom[state].Where(found.Add))
            {
                open.Enqueue(origin);
            }
        }
        return found;
    }

    private HashSet<Step> ReachableFrom(Step first)
    {
        HashSet<Step> found = [first];
        Queue<Step> open = new(found);
        while (open.TryDequeue(out var step))
        {
            var next = step.Choices.SelectMany(choice => choice.Routes).Select(route => script.FindStep(route.Target)).OfType<Step>();
            foreach (var target in next.Where(found.Add))
            {
                open.Enqueue(target);
            }
        }
        return found;
    }

    /// <summary>Where somebody can stand: a step, with the counters as they are then.</summary>
    private sealed record State(Step Step, int[] Values)
    {
        public bool Equals(State? other) =>
            other is not null && ReferenceEquals(Step, other.Step) && Values.AsSpan().SequenceEqual(other.Values);

        public override int GetHashCode()
        {
            HashCode hash = default;
            hash.Add(Step.Line);
            foreach (var value in Values)
            {
                hash.Add(value);
            }
            return hash.ToHashCode();
        }
    }
}
