using Campus.Cohorts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Booking;

/// <summary>
/// Locks on PostgreSQL until the transaction ends: first pools, then the group, each in the order of their ids. SQLite
/// has one writer.
/// </summary>
internal static class CohortLock
{
    public const string SqliteProvider = "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>
    /// The state of a group as the last holder of the lock left it; null when there is no such group.
    /// </summary>
    public static async Task<CohortState?> TakeAsync(CampusDb db, string cohortId, CancellationToken cancellationToken)
    {
        var rows = db.Database.ProviderName == SqliteProvider
            ? db.Set<CohortState>().Where(row => row.CohortId == cohortId)
            // The same statement says how long to wait, for this transaction only: it is said before the row is locked.
            : db.Set<CohortState>().FromSql($"""
                SELECT state.* FROM "CohortStates" AS state, set_config('lock_timeout', '5s', true)
                WHERE state."CohortId" = {cohortId} FOR UPDATE OF state
                """);
        // What a page of this request read before is older than the lock, and a tracked row is not read again.
        return await rows.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The pool that a group draws from, locked before the group is; none for most groups.</summary>
    public static async Task<IReadOnlyList<SeatPool>> PoolsOfAsync(
        CampusDb db, string cohortId, CancellationToken cancellationToken)
    {
        if (db.Database.ProviderName == SqliteProvider)
        {
            return await (from pool in db.Set<SeatPool>().AsNoTracking()
                          where db.Set<CohortIndex>()
                              .Any(index => index.CohortId == cohortId && index.PoolId == pool.Id)
                          select pool).ToListAsync(cancellationToken);
        }
        return await db.Set<SeatPool>().FromSql($"""
            SELECT pool.* FROM "SeatPools" AS pool, set_config('lock_timeout', '5s', true)
            WHERE pool."Id" IN (SELECT "PoolId" FROM "CohortIndex" WHERE "CohortId" = {cohortId}) FOR UPDATE OF pool
            """).AsNoTracking().ToListAsync(cancellationToken);
    }
}
