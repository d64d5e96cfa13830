using Campus.Courses.Enrolments;
using Campus.Courses.Kinds;
using Campus.Courses.NewVersion;
using Campus.Courses.Tree;

namespace Campus.Courses.Player;

/// <summary>Where somebody goes on who comes from a registration that she left for a newer version, and what may be new for her.</summary>
internal sealed class GoingOn(StandingReader standings, VersionOffers offers, CourseLibrary library, TimeProvider time)
{
    /// <summary>
    /// The address in the version she is on of a place in the one she left, or the page that says why she cannot go on
    /// now; null when there is nothing to go on in.
    /// </summary>
    public async Task<string?> UrlAsync(Standing left, string lesson, string activity, CancellationToken cancellationToken)
    {
        if (!left.IsClosed)
        {
            return ClosedModel.UrlOf(left);
        }
        if (await standings.ReadAsync(left.Course.Id, cancellationToken) is not { } now)
        {
            return null;
        }
        var (here, there) = now.Position;
        return now.Course.FindLesson(lesson) is { } same && (activity == Screen.End || same.Activities.Any(known => known.Id == activity))
            ? now.UrlOf(same, activity)
            : now.UrlOf(here, there?.Id ?? Screen.End);
    }

    /// <summary>
    /// The screen after an act in a registration that she left: where the same activity is in the version she is on, and
    /// else where she is. What she did was stored with the version she did it on.
    /// </summary>
    public async Task<Screen?> AfterAsync(Standing left, Activity acted, CancellationToken cancellationToken)
    {
        if (await standings.ReadAsync(left.Course.Id, cancellationToken) is not { Closing: null } now)
        {
            return null;
        }
        var succession = await library.SuccessionAsync(left.Course.VersionId, now.Course.VersionId, cancellationToken);
        var place = now.Course.Find(acted.Id);
        var (lesson, activity) = place is null ? now.Position : (place.Lesson, place.Activity);
        if (place is { Activity.LeadsOn: true } && now.StateOf(place.Activity) is { Done: true })
        {
            activity = place.Next;
        }
        return Screen.Of(now, lesson.Id, activity?.Id ?? Screen.End, time.GetUtcNow())! with
        {
            Notice = succession?.Follows(acted.Id) == true ? Notice.Followed : Notice.Kept,
        };
    }

    /// <summary>The newer version to tell of at the start of a lesson; not in the middle of one, and not when she put it off.</summary>
    public async ValueTask<VersionOffer?> OfferAsync(Screen screen, CancellationToken cancellationToken) =>
        screen.Place?.Index == 0 && await offers.FindAsync(screen.Standing.Registration, cancellationToken) is { IsPutOff: false } offer ? offer : null;
}
