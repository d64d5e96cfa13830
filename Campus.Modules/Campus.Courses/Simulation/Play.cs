namespace Campus.Courses.Simulation;

/// <summary>
/// A conversation as far as it came. The choices made are all there is to know: everything else follows from playing
/// them again, so a learner goes on anywhere, and a reader of the records sees what she saw.
/// </summary>
internal sealed record Play(
    Script Script, IReadOnlyList<Turn> Turns, IReadOnlyList<int> Values, Step? Step, Ending? Ending)
{
    /// <summary>Plays choices from the first step. A choice that does not exist ends the replay where it stands.</summary>
    public static Play Of(Script script, IEnumerable<int> choices)
    {
        var play = new Play(script, [], StartOf(script), script.Steps[0], null);
        List<Turn> turns = [];
        foreach (var choice in choices)
        {
            if (!play.Offers(choice))
            {
                break;
            }
            turns.Add(new(play.Step!, play.Step!.Choices[choice], choice));
            play = play.After(choice);
        }
        return play with { Turns = turns };
    }

    /// <summary>Whether the learner can make this choice now.</summary>
    public bool Offers(int choice) => Step is not null && choice >= 0 && choice < Step.Choices.Count;

    /// <summary>The conversation after one more choice.</summary>
    public Play Choose(int choice) =>
        After(choice) with { Turns = [.. Turns, new(Step!, Step!.Choices[choice], choice)] };

    // Without the turn itself: a long conversation is played again with every choice, and must not be copied for each.
    private Play After(int choice)
    {
        var made = Step!.Choices[choice];
        var values = Change(Script, Values, made);
        var route = RouteOf(Script, values, made);
        return this with
        {
            Values = values,
            Step = route is null || route.EndingName is not null ? null : Script.FindStep(route.Target),
            Ending = route?.EndingName is { } ending ? Script.FindEnding(ending) : null,
        };
    }

    internal static int[] StartOf(Script script) => [.. script.Counters.Select(counter => counter.Start)];

    internal static int[] Change(Script script, IReadOnlyList<int> values, Choice choice) =>
        [.. script.Counters.Select((counter, index) => counter.Clamp(
            values[index] + choice.Effects.Where(effect => Script.Same(effect.Counter, counter.Name)).Sum(effect => effect.Change)))];

    internal static ScriptRoute? RouteOf(Script script, IReadOnlyList<int> values, Choice choice) =>
        choice.Routes.FirstOrDefault(route => route.Conditions.All(condition => Holds(script, values, condition)));

    private static bool Holds(Script script, IReadOnlyList<int> values, Condition condition)
    {
        for (var index = 0; index < script.Counters.Count; index++)
        {
            if (Script.Same(script.Counters[index].Name, condition.Counter))
            {
                return condition.Holds(values[index]);
            }
        }
        return false;
    }
}

/// <summary>One exchange that was played: the step, and what the learner chose there.</summary>
internal sealed record Turn(Step Step, Choice Choice, int Index);
