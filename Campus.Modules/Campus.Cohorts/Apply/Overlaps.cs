using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Apply;

/// <summary>Tells somebody, before she applies, where else she is at that time (R17).</summary>
internal sealed class Overlaps(CampusDb db, ICurrentUser user)
{
    private static readonly ApplicationStatus[] Holding = [ApplicationStatus.Offered, ApplicationStatus.Seated];

    /// <summary>
    /// The titles of groups in which she has a seat, or is offered one, with a meeting at the same time.
    /// </summary>
    public async Task<IReadOnlyList<string>> OfAsync(CohortIndex cohort, CancellationToken cancellationToken) =>
        await (from seat in db.Set<ApplicationRow>()
               join other in db.Set<CohortIndex>() on seat.CohortId equals other.CohortId
               where seat.PersonId == user.Id && seat.CohortId != cohort.CohortId && Holding.Contains(seat.Status)
               where db.Set<MeetingIndex>().Any(theirs =>
                   theirs.CohortId == other.CohortId && theirs.CancelledUtc == null
                   && db.Set<MeetingIndex>().Any(mine => mine.CohortId == cohort.CohortId && mine.CancelledUtc == null
                       && mine.StartUtc < theirs.EndUtc && theirs.StartUtc < mine.EndUtc))
               orderby other.StartUtc
               select other.Title).Take(10).ToListAsync(cancellationToken);
}
