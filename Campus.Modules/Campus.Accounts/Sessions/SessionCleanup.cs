using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Sessions;

/// <summary>Forgets sessions that are over: nobody comes back to sign them out.</summary>
internal sealed class SessionCleanup(CampusDb db, TimeProvider time) : IRecurringWork
{
    public string Name => "accounts-sessions";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var open = db.Set<StoredSession>().Where(SessionLimits.IsOpenAt(time.GetUtcNow().UtcDateTime)).Select(row => row.Id);
        return db.Set<StoredSession>().Where(row => !open.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
