using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Xapi;

namespace Campus.Courses.Player;

/// <summary>Records what learners do.</summary>
internal sealed class Acting(IStatementStore store, Mint mint)
{
    /// <summary>Records an act once, however often its form with its id is sent.</summary>
    /// <returns>Whether it counted; what no longer applies, such as an answer after the last attempt, is not recorded.</returns>
    public async Task<bool> DoAsync(ActForm form, Guid newId, Act act, Standing standing, ActivityPlace place, CancellationToken cancellationToken)
    {
        var before = standing.StateOf(place.Activity);
        if (ActivityState.After(before, place.Activity, act) is null)
        {
            return false;
        }
        var learner = new Learner(standing.Registration.ActorId, standing.Registration.Id);
        var statement = mint.Of(form.Id ?? newId, act, standing.Course, place, before, learner, form.TimeSpent(act.At));
        return await store.StoreAsync([statement], cancellationToken) == StatementOutcome.Stored;
    }
}
