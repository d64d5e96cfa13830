using Campus.Cohorts.Booking;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Mine;

/// <summary>
/// Takes somebody who is erased out of groups: a seat that is not used yet goes to the next, one that was used stays as
/// a fact about nobody.
/// </summary>
internal sealed class ErasedParticipant(CampusDb db, SeatBooking booking) : IDomainEventHandler<AccountErased>
{
    private static readonly ApplicationStatus[] Active =
        [
            ApplicationStatus.Requested, ApplicationStatus.Waitlisted,
            ApplicationStatus.Offered, ApplicationStatus.Seated,
        ];

    public async Task HandleAsync(AccountErased happened, CancellationToken cancellationToken)
    {
        var hers = await db.Set<ApplicationRow>().AsNoTracking()
            .Where(row => row.PersonId == happened.PersonId && Active.Contains(row.Status)).OrderBy(row => row.CohortId)
            .Select(row => new { row.Id, row.CohortId }).ToListAsync(cancellationToken);
        foreach (var one in hers)
        {
            await booking.RunAsync(
                one.CohortId, NameBasedGuid.Of("erased", one.Id.ToString()), new SeatCommand.Erase(one.Id), null,
                cancellationToken);
        }
        await db.Set<ApplicationRow>().Where(row => row.PersonId == happened.PersonId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonId, (string?)null), cancellationToken);
        await db.Set<CohortTrainer>()
            .Where(row => row.PersonId == happened.PersonId).ExecuteDeleteAsync(cancellationToken);
    }
}
