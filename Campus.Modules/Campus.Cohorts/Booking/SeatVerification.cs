using System.Runtime.CompilerServices;
using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Booking;

/// <summary>Something about a group that its ledger does not account for, or that may not be.</summary>
internal sealed record Finding(string CohortId, int Invariant, long Seq, string What)
{
    public override string ToString() => $"{CohortId} #{Seq} invariant {Invariant}: {What}";
}

/// <summary>Reads the whole ledger of every group and compares what it comes to with what the tables say.</summary>
internal sealed class SeatVerification(CampusDb db, TimeProvider time)
{
    /// <summary>All that is wrong; nothing when every seat can be accounted for.</summary>
    public async IAsyncEnumerable<Finding> FindingsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = await db.Set<CohortState>().AsNoTracking()
            .OrderBy(row => row.CohortId).Select(row => row.CohortId).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            // One group at a time, and as it stands at one moment: somebody may be booking.
            foreach (var finding in await db.InTransactionAsync(token => OfAsync(id, token), cancellationToken))
            {
                yield return finding;
            }
        }
    }

    private async Task<IReadOnlyList<Finding>> OfAsync(string cohortId, CancellationToken cancellationToken)
    {
        var state = (await CohortLock.TakeAsync(db, cohortId, cancellationToken))!;
        var rows = await db.Set<ApplicationRow>().AsNoTracking()
            .Where(row => row.CohortId == cohortId).ToListAsync(cancellationToken);
        var lines = await db.Set<SeatEventRow>().AsNoTracking()
            .Where(row => row.CohortId == cohortId).OrderBy(row => row.Seq).ToListAsync(cancellationToken);
        var applicants = rows.ToDictionary(row => row.Id, row => row.Application.Applicant);
        var (violations, folded) = LedgerCheck.Run(lines.Select(line => line.Event), applicants);
        return
        [
            .. violations.Select(violation =>
                new Finding(cohortId, violation.Invariant, violation.Seq, violation.What)),
            .. Differences(state, rows, folded),
            .. await StandingAsync(cohortId, folded, cancellationToken),
        ];
    }

    // Invariants 6 and 7: what the tables say is what the ledger comes to.
    private static IEnumerable<Finding> Differences(CohortState state, List<ApplicationRow> rows, CohortSeats folded)
    {
        var other = rows
            .Where(row => folded.Applications.GetValueOrDefault(row.Id) != row.Application)
            .OrderBy(row => row.QueueNo);
        foreach (var row in other)
        {
            var status = folded.Applications.GetValueOrDefault(row.Id)?.Status;
            yield return new(
                state.CohortId, 6, folded.LastSeq, $"application {row.Id} is {row.Status}, the ledger says {status}");
        }
        foreach (var lost in folded.Applications.Keys.Except(rows.Select(row => row.Id)))
        {
            yield return new(state.CohortId, 6, folded.LastSeq, $"application {lost} is in the ledger only");
        }
        var kept = state.Seats(rows);
        if (kept.LastSeq != folded.LastSeq || kept.LastQueueNo != folded.LastQueueNo)
        {
            yield return new(
                state.CohortId, 7, folded.LastSeq,
                $"the ledger ends at {folded.LastSeq}, the group says {kept.LastSeq}");
        }
        if (kept.Phase != folded.Phase || kept.Maximum != folded.Maximum || kept.CalledFor != folded.CalledFor)
        {
            yield return new(
                state.CohortId, 6, folded.LastSeq,
                $"the group says {kept.Phase} with {kept.Maximum} seats, "
                + $"the ledger {folded.Phase} with {folded.Maximum}");
        }
    }

    // Invariant 5: nobody waits beside a seat that she may have. Time may just have brought one; then the next command
    // settles it.
    private async Task<IReadOnlyList<Finding>> StandingAsync(
        string cohortId, CohortSeats folded, CancellationToken cancellationToken)
    {
        var index = await db.Set<CohortIndex>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CohortId == cohortId, cancellationToken);
        if (index is not { IsOnSite: true, PoolId: null } || folded.Free == 0 || !folded.TakesPeople)
        {
            return [];
        }
        var now = new Circumstances(time.GetUtcNow().UtcDateTime, index.Terms);
        var isTime = ReplyTime.Until(now.NowUtc, index.Terms.ClosesUtc) is not null;
        var waits = folded.Line.FirstOrDefault(application =>
            application.PartyId is null && folded.RoomFor(application, now) > 0);
        return isTime && waits is not null && folded.PartyTurns.IsEmpty && folded.Reservations.IsEmpty
            ? [new(cohortId, 5, folded.LastSeq, $"number {waits.QueueNo} waits beside {folded.Free} free seats")]
            : [];
    }
}
