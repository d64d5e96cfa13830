using Campus.Courses.Progress;
using Campus.Courses.Tree;
using Microsoft.AspNetCore.Mvc;

namespace Campus.Courses.Player;

/// <summary>What the form of an activity sends.</summary>
internal sealed class ActForm
{
    /// <summary>The id of the act, made when the form was shown.</summary>
    [FromForm(Name = "act")]
    public Guid? Id { get; set; }

    /// <summary>The answers to a question.</summary>
    [FromForm(Name = "antwoord")]
    public string[] Answers { get; set; } = [];

    /// <summary>What the learner says in a conversation; nothing to begin one.</summary>
    [FromForm(Name = "keuze")]
    public int? Choice { get; set; }

    /// <summary>Which conversation, from 1; of a question with a limit, how many answers were given before.</summary>
    [FromForm(Name = "poging")]
    public int Run { get; set; }

    /// <summary>How many choices were made before this one.</summary>
    [FromForm(Name = "beurt")]
    public int Turn { get; set; }

    /// <summary>When it was done, for an act that waited for a connection.</summary>
    [FromForm(Name = "gedaan")]
    public DateTimeOffset? Done { get; set; }

    /// <summary>When the form was shown.</summary>
    [FromForm(Name = "getoond")]
    public DateTimeOffset? Shown { get; set; }

    public TimeSpan? TimeSpent(DateTime at) => Shown is { } shown && shown.UtcDateTime <= at ? at - shown.UtcDateTime : null;

    /// <summary>The act, at its own time as far as that can be.</summary>
    public Act ToAct(Activity activity, DateTime begun, DateTime now)
    {
        var at = Done is { } done && done.UtcDateTime < now ? ActTime.Between(done.UtcDateTime, begun, now) : now;
        return activity switch
        {
            QuestionActivity => new AnswerAct(activity.Id, at, [.. Answers.Distinct()]),
            SimulationActivity when Choice is { } choice => new ChooseAct(activity.Id, at, Run, Turn, choice),
            SimulationActivity => new BeginAct(activity.Id, at, Run),
            _ => new ReadAct(activity.Id, at),
        };
    }

    /// <summary>Whether what was sent differs from what is there: somebody goes on from a page that is behind.</summary>
    public bool DiffersFrom(ActivityState? state, Activity activity) => activity switch
    {
        QuestionActivity => state is null || !state.Chosen.ToHashSet().SetEquals(Answers),
        SimulationActivity when Choice is { } choice =>
            state is null || Run != state.Attempts || Turn >= state.Choices.Count || state.Choices[Turn] != choice,
        SimulationActivity => state?.Attempts != Run,
        _ => false,
    };
}
