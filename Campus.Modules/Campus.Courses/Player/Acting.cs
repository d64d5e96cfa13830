using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.Progress;
using Campus.Courses.Statements;
using Campus.Courses.Tree;
using Campus.Xapi;

namespace Campus.Courses.Player;

/// <summary>Records what learners do.</summary>
internal sealed class Acting(IStatementStore store, StandingReader standings, Mint mint, TimeProvider time)
{
    /// <summary>Records an act once, however often and by however many at once it is sent.</summary>
    /// <returns>Whether it counted; what no longer applies, such as an answer after the last attempt, is not recorded.</returns>
    public async Task<bool> DoAsync(ActForm form, Act act, Screen screen, CancellationToken cancellationToken)
    {
        var (standing, place) = (screen.Standing, screen.Place!);
        if (!Applies(form, act, standing, place))
        {
            return false;
        }
        // What can be done once at this point has one id, whatever the form says: of ten at once the store keeps one.
        var id = place.Activity.IsFree ? form.Id ?? screen.ActId : screen.ActId;
        if (await StoreAsync(id, form, act, standing, place, cancellationToken))
        {
            return true;
        }
        if (place.Activity.IsFree || await standings.ReadAsync(standing.Registration.Id, cancellationToken) is not { } now
            || !Applies(form, act, now, place))
        {
            return false;
        }
        // Nobody did this, and yet its id is taken: by another program, which must not be able to hold her up.
        return await StoreAsync(Guid.CreateVersion7(time.GetUtcNow()), form, act, now, place, cancellationToken);
    }

    private static bool Applies(ActForm form, Act act, Standing standing, ActivityPlace place)
    {
        var state = standing.StateOf(place.Activity);
        return (!place.Activity.IsLimited || form.Fields.Run == (state?.Attempts ?? 0))
            && place.Activity.After(state, act) is not null;
    }

    private async Task<bool> StoreAsync(
        Guid id, ActForm form, Act act, Standing standing, ActivityPlace place, CancellationToken cancellationToken)
    {
        var learner = new Learner(standing.Registration.ActorId, standing.Registration.Id);
        var late = ActTime.IsLate(act.At, time.GetUtcNow().UtcDateTime);
        var statement = mint.Of(id, act, standing.Course, place, standing.StateOf(place.Activity), learner, form.TimeSpent(act.At), late);
        return await store.StoreAsync([statement], cancellationToken) == StatementOutcome.Stored;
    }
}
