using Campus.Courses.Catalogue;
using Campus.Courses.Data;
using Campus.Courses.Tree;

namespace Campus.Courses.NewVersion;

/// <summary>
/// Finds whether somebody who is taking a course may move on to a newer version (rule R9: <em>aanvulling</em> is offered,
/// <em>inhoudelijk</em> may be chosen). Nobody has to, and who has completed the course is asked nothing.
/// </summary>
internal sealed class VersionOffers(CourseCatalogue catalogue, CourseLibrary library)
{
    public async ValueTask<VersionOffer?> FindAsync(Registration registration, CancellationToken cancellationToken)
    {
        // A group goes through one version together: there is no moving on by oneself.
        if (registration is not { ClosedUtc: null, SatisfiedUtc: null, WithdrawnUtc: null, GroupId: null }
            || (await catalogue.ReadAsync(cancellationToken)).FindById(registration.CourseId) is not { } card
            || card.VersionId == registration.VersionId
            || await library.SuccessionAsync(registration.VersionId, card.VersionId, cancellationToken) is not { After.Lessons.Count: > 0 } succession)
        {
            return null;
        }
        // A redaction comes to everybody by itself; while it is on its way there is nothing to ask.
        var said = succession.After.Facts.Revision is Revisions.Addition or Revisions.Content;
        return said || !succession.Difference.IsEquivalent ? new(registration, succession, card.Slug) : null;
    }

    /// <summary>The offers for some registrations, without those that were put off.</summary>
    public async Task<IReadOnlyDictionary<Guid, VersionOffer>> FindAsync(IEnumerable<Registration> registrations, CancellationToken cancellationToken)
    {
        Dictionary<Guid, VersionOffer> offers = [];
        foreach (var registration in registrations)
        {
            if (await FindAsync(registration, cancellationToken) is { IsPutOff: false } offer)
            {
                offers.Add(registration.Id, offer);
            }
        }
        return offers;
    }
}
