using Campus.Courses.Simulation;

namespace Campus.Courses.Beheer.Minutes;

/// <summary>
/// How long a conversation takes: the words and choices of the average way through it, as if every choice and every
/// route were as likely as the others.
/// </summary>
internal static class ConversationTime
{
    // A conversation that goes round is as good as over after this many turns.
    private const int MostTurns = 60;
    private static readonly TimeSpan Choosing = TimeSpan.FromSeconds(12);

    public static TimeSpan Of(Script script)
    {
        var (words, turns) = Average(script);
        return ReadingTime.Of(words) + (turns * Choosing);
    }

    /// <summary>The words and the choices of the average way through a conversation.</summary>
    internal static (double Words, double Turns) Average(Script script)
    {
        var start = script.Situation.Sum(ReadingTime.Words);
        if (script.Steps.Count == 0)
        {
            return (start, 0);
        }
        // Backwards: what is to come from each step when at most so many turns are left.
        var ahead = script.Steps.ToDictionary(step => step, _ => (Words: 0d, Turns: 0d));
        for (var turn = 0; turn < MostTurns; turn++)
        {
            ahead = script.Steps.ToDictionary(step => step, step => From(script, step, ahead));
        }
        var (words, turns) = ahead[script.Steps[0]];
        return (start + words, turns);
    }

    private static (double Words, double Turns) From(Script script, Step step, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        var said = step.Utterances.Sum(utterance => ReadingTime.Words(utterance.Text)) + step.Choices.Sum(choice => ReadingTime.Words(choice.Text));
        if (step.Choices.Count == 0)
        {
            return (said, 0);
        }
        var next = step.Choices.Select(choice => After(script, choice, ahead)).ToList();
        return (said + next.Average(way => way.Words), 1 + next.Average(way => way.Turns));
    }

    private static (double Words, double Turns) After(Script script, Choice choice, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        double feedback = ReadingTime.Words(choice.Feedback);
        var ways = choice.Routes.Select(route => Follow(script, route, ahead)).ToList();
        return ways.Count == 0 ? (feedback, 0) : (feedback + ways.Average(way => way.Words), ways.Average(way => way.Turns));
    }

    private static (double Words, double Turns) Follow(Script script, ScriptRoute route, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        if (route.EndingName is { } ending)
        {
            return (script.FindEnding(ending)?.Debrief.Sum(ReadingTime.Words) ?? 0, 0);
        }
        return script.FindStep(route.Target) is { } step ? ahead[step] : (0, 0);
    }
}
