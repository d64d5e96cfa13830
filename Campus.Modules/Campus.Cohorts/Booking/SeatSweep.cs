using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Cohorts.Booking;

/// <summary>
/// Every minute: groups in which time has brought something, an offer that ended, a start, a deadline. Who comes by
/// before it settles the group as well, so it may be late.
/// </summary>
internal sealed class SeatSweep(CampusDb db, IServiceScopeFactory scopes, TimeProvider time) : IRecurringWork
{
    private const int MostAtOnce = 200;

    public string Name => "cohorts-seats";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await DueAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SeatBooking>()
                .RunAsync(id, Guid.CreateVersion7(time.GetUtcNow()), new SeatCommand.Settle(), null, cancellationToken);
        }
    }

    private Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return (from state in db.Set<CohortState>().AsNoTracking()
                join index in db.Set<CohortIndex>().AsNoTracking() on state.CohortId equals index.CohortId
                where state.Phase == CohortPhase.Open || state.Phase == CohortPhase.Confirmed
                where index.StartUtc <= now
                    || db.Set<ApplicationRow>().Any(row => row.CohortId == state.CohortId
                        && row.Status == ApplicationStatus.Offered && row.OfferUntilUtc <= now)
                    || (index.DeadlineUtc <= now && db.Set<ApplicationRow>().Any(row => row.CohortId == state.CohortId
                        && row.Status == ApplicationStatus.Requested && row.Slot == null))
                    || (state.Agreed != "{}" && state.Agreed.Contains("Utc\":\"")
                        && db.Set<ApplicationRow>().Any(row => row.CohortId == state.CohortId
                            && row.Status == ApplicationStatus.Waitlisted))
                orderby index.StartUtc
                select state.CohortId).Take(MostAtOnce).ToListAsync(cancellationToken);
    }
}
