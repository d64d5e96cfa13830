using Campus.Cohorts.Booking;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Mine;

/// <summary>
/// Who is no longer of an organisation gives her seat in its groups back, as long as they have not begun; in what has
/// begun she finishes.
/// </summary>
internal sealed class LeftOrganisation(CampusDb db, SeatBooking booking) : IDomainEventHandler<MembershipEnded>
{
    public async Task HandleAsync(MembershipEnded happened, CancellationToken cancellationToken)
    {
        var hers = await (
            from row in db.Set<ApplicationRow>().AsNoTracking()
            join index in db.Set<CohortIndex>().AsNoTracking() on row.CohortId equals index.CohortId
            where row.PersonId == happened.PersonId && index.OrganisationId == happened.OrganisationId
            where row.Status == ApplicationStatus.Requested || row.Status == ApplicationStatus.Waitlisted
                || row.Status == ApplicationStatus.Offered || row.Status == ApplicationStatus.Seated
            orderby row.CohortId
            select new { row.Id, row.CohortId }).ToListAsync(cancellationToken);
        foreach (var one in hers)
        {
            var id = NameBasedGuid.Of("membership-ended", one.Id.ToString());
            await booking.RunAsync(one.CohortId, id, new SeatCommand.EndMembership(one.Id), null, cancellationToken);
        }
    }
}
