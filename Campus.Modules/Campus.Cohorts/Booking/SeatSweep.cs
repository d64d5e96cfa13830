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
        List<Exception> failed = [];
        foreach (var id in await DueAsync(cancellationToken))
        {
            try
            {
                await SettleAsync(id, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // A group that cannot be settled holds up no other; that it could not is told afterwards.
                failed.Add(exception);
            }
        }
        if (failed.Count > 0)
        {
            throw new AggregateException(failed);
        }
    }

    private async Task SettleAsync(string cohortId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeatBooking>().RunAsync(
            cohortId, Guid.CreateVersion7(time.GetUtcNow()), new SeatCommand.Settle(), null, cancellationToken);
    }

    private Task<List<string>> DueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<CohortState>().AsNoTracking().Where(state => state.DueUtc <= now)
            .OrderBy(state => state.DueUtc).Take(MostAtOnce).Select(state => state.CohortId)
            .ToListAsync(cancellationToken);
    }
}
