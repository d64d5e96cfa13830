using Campus.Cohorts.Data;
using Campus.Cohorts.Seats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Booking;

/// <summary>The seats of a group as they were read under the lock, with what has to be known beside them.</summary>
internal sealed record SeatsRead(
    CohortState State, CohortIndex Index, IReadOnlyDictionary<Guid, ApplicationRow> Rows, CohortSeats Seats)
{
    /// <summary>Whether the command had its effect before.</summary>
    public bool IsDone { get; init; }

    public IReadOnlySet<string> Overlapping { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<Guid, int> PoolRoom { get; init; } = new Dictionary<Guid, int>();

    public Circumstances Circumstances(DateTime nowUtc) =>
        new(nowUtc, Index.Terms) { Overlapping = Overlapping, PoolRoom = PoolRoom };
}

/// <summary>Reads what a command needs: in at most six statements, none of them longer for a longer history.</summary>
internal sealed class SeatReader(CampusDb db)
{
    private static readonly ApplicationStatus[] Active =
        [
            ApplicationStatus.Requested, ApplicationStatus.Waitlisted,
            ApplicationStatus.Offered, ApplicationStatus.Seated,
        ];

    private static readonly ApplicationStatus[] Holding = [ApplicationStatus.Offered, ApplicationStatus.Seated];

    /// <summary>Locks a group, and reads; null when there is no such group. A transaction runs.</summary>
    public async Task<SeatsRead?> LockAsync(
        string cohortId, Guid commandId, SeatCommand command, CancellationToken cancellationToken)
    {
        var pools = await CohortLock.PoolsOfAsync(db, cohortId, cancellationToken);
        if (await CohortLock.TakeAsync(db, cohortId, cancellationToken) is not { } state)
        {
            return null;
        }
        var known = await db.Set<CohortIndex>().AsNoTracking().Where(row => row.CohortId == cohortId)
            .Select(row => new
            {
                Index = row,
                IsDone = db.Set<DoneCommand>().Any(done => done.CohortId == cohortId && done.CommandId == commandId),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return known is null
            ? null
            : await ReadAsync(state, known.Index, known.IsDone, pools, command.About, cancellationToken);
    }

    private async Task<SeatsRead> ReadAsync(
        CohortState state, CohortIndex index, bool isDone, IReadOnlyList<SeatPool> pools, IReadOnlyList<Guid> about,
        CancellationToken cancellationToken)
    {
        var pool = pools.Count == 0 ? null : (Guid?)pools[0].Id;
        var rows = await db.Set<ApplicationRow>().AsNoTracking()
            .Where(row => (row.CohortId == index.CohortId && (Active.Contains(row.Status) || about.Contains(row.Id)))
                || (row.PoolId == pool && row.PoolId != null && row.Slot != null))
            .ToListAsync(cancellationToken);
        var own = rows.Where(row => row.CohortId == index.CohortId).ToDictionary(row => row.Id);
        var seats = state.Seats(own.Values);
        return new(state, index, own, seats)
        {
            IsDone = isDone,
            PoolRoom = pools.ToDictionary(
                one => one.Id, one => one.Size - rows.Count(row => row.CohortId != index.CohortId)),
            Overlapping = await OverlappingAsync(index, seats, cancellationToken),
        };
    }

    // Only who is in line can be moved up; who asks now was told before she sent it.
    private async Task<IReadOnlySet<string>> OverlappingAsync(
        CohortIndex index, CohortSeats seats, CancellationToken cancellationToken)
    {
        string[] line = [.. seats.Applications.Values
            .Where(application => application.Waits || application.Status == ApplicationStatus.Requested)
            .Select(application => application.Applicant.PersonId).OfType<string>()];
        return line.Length == 0 || !seats.TakesPeople
            ? new HashSet<string>()
            : (await Elsewhere(index, line).ToListAsync(cancellationToken)).ToHashSet();
    }

    private IQueryable<string> Elsewhere(CohortIndex index, string[] people) =>
        (from seat in db.Set<ApplicationRow>()
         join other in db.Set<CohortIndex>() on seat.CohortId equals other.CohortId
         where people.Contains(seat.PersonId) && seat.CohortId != index.CohortId && Holding.Contains(seat.Status)
         where other.CourseId == index.CourseId
             || db.Set<MeetingIndex>().Any(theirs =>
                 theirs.CohortId == other.CohortId && theirs.CancelledUtc == null
                 && db.Set<MeetingIndex>().Any(mine => mine.CohortId == index.CohortId && mine.CancelledUtc == null
                     && mine.StartUtc < theirs.EndUtc && theirs.StartUtc < mine.EndUtc))
         select seat.PersonId!).Distinct();
}
