using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Campus.Accounts.Sessions;

/// <summary>
/// Whether a session still works. What was found is believed for a minute, unless a machine ended any session meanwhile: so
/// a page costs no query, and who signs out is out on every machine within a second.
/// </summary>
internal sealed class KnownSessions(SessionCache cache, CampusDb db, IStamps stamps, TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SeenIsRightTo = TimeSpan.FromMinutes(5);

    public async ValueTask<bool> IsOpenAsync(string id, string userId, CancellationToken cancellationToken)
    {
        // The stamp is read before the row: what ends in between has a newer one, and is looked up again.
        var stamp = await stamps.CurrentAsync(OpenSessions.Stamp, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (cache.Find(id) is { } known && known.Stamp == stamp && known.UserId == userId && now - known.LookedUtc < Believed && now >= known.LookedUtc)
        {
            return known.OpenUntilUtc > now;
        }
        var row = await db.Set<StoredSession>().AsNoTracking().FirstOrDefaultAsync(session => session.Id == id && session.UserId == userId, cancellationToken);
        if (row is null || SessionLimits.OpenUntil(row, row.LastSeenUtc) <= now)
        {
            return false;
        }
        if (now - row.LastSeenUtc > SeenIsRightTo)
        {
            await db.Set<StoredSession>().Where(session => session.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenUtc, now), cancellationToken);
        }
        cache.Keep(id, new(stamp, userId, now, SessionLimits.OpenUntil(row, now)));
        return true;
    }
}

/// <summary>What this process found about sessions.</summary>
internal sealed class SessionCache : IDisposable
{
    // A busy campus has some thousands at a time; what falls out costs a query.
    private const int Most = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);
    private readonly MemoryCache found = new(new MemoryCacheOptions { SizeLimit = Most });

    public Found? Find(string id) => found.Get<Found>(id);

    public void Keep(string id, Found session) =>
        found.Set(id, session, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    public void Dispose() => found.Dispose();

    internal sealed record Found(string Stamp, string UserId, DateTime LookedUtc, DateTime OpenUntilUtc);
}
