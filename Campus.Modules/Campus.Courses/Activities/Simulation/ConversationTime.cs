using Campus.Courses.Kinds;
using Campus.Courses.Simulation;

namespace Campus.Courses.Activities.Simulation;

/// <summary>
/// How long a conversation takes: the words and choices of the average way through it, as if every choice and every
/// route were as likely as the others.
/// </summary>
internal sealed class ConversationTime
{
    // A conversation that goes round is as good as over after this many turns.
    private const int MostTurns = 60;
    private static readonly TimeSpan Choosing = TimeSpan.FromSeconds(12);
    private readonly Script script;

    // Counted once: the turns go over the same texts again and again.
    private readonly Dictionary<Step, double> said;
    private readonly Dictionary<Choice, double> explained;
    private readonly Dictionary<Ending, double> debriefed;

    private ConversationTime(Script script)
    {
        this.script = script;
        said = script.Steps.ToDictionary(
            step => step,
            step => (double)(step.Utterances.Sum(utterance => ReadingTime.Words(utterance.Text)) + step.Choices.Sum(choice => ReadingTime.Words(choice.Text))));
        explained = script.Steps.SelectMany(step => step.Choices).ToDictionary(
            choice => choice, choice => (double)ReadingTime.Words(choice.Feedback));
        debriefed = script.Endings.ToDictionary(
            ending => ending, ending => (double)ending.Debrief.Sum(ReadingTime.Words));
    }

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
        var (words, turns) = new ConversationTime(script).FromStart();
        return (start + words, turns);
    }

    // Backwards: what is to come from each step when at most so many turns are left.
    private (double Words, double Turns) FromStart()
    {
        var ahead = All(_ => (Words: 0d, Turns: 0d));
        for (var turn = 0; turn < MostTurns; turn++)
        {
            var next = ahead;
            ahead = All(step => From(step, next));
        }
        return ahead[script.Steps[0]];
    }

    private Dictionary<Step, (double Words, double Turns)> All(Func<Step, (double Words, double Turns)> of) =>
        script.Steps.ToDictionary(step => step, of);

    private (double Words, double Turns) From(Step step, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        if (step.Choices.Count == 0)
        {
            return (said[step], 0);
        }
        var next = step.Choices.Select(choice => After(choice, ahead)).ToList();
        return (said[step] + next.Average(way => way.Words), 1 + next.Average(way => way.Turns));
    }

    private (double Words, double Turns) After(Choice choice, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        var ways = choice.Routes.Select(route => Follow(route, ahead)).ToList();
        return ways.Count == 0
            ? (explained[choice], 0)
            : (explained[choice] + ways.Average(way => way.Words), ways.Average(way => way.Turns));
    }

    private (double Words, double Turns) Follow(ScriptRoute route, Dictionary<Step, (double Words, double Turns)> ahead)
    {
        if (route.EndingName is { } ending)
        {
            return (script.FindEnding(ending) is { } known ? debriefed[known] : 0, 0);
        }
        return script.FindStep(route.Target) is { } step ? ahead[step] : (0, 0);
    }
}
