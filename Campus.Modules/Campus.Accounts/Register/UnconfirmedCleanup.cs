using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Register;

/// <summary>Forgets people who registered and never confirmed; imported people, who have no password yet, stay.</summary>
internal sealed class UnconfirmedCleanup(CampusDb db, TimeProvider time) : IRecurringWork
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public string Name => "accounts-unconfirmed";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - Patience;
        return db.Set<CampusUser>()
            .Where(user => !user.EmailConfirmed && user.PasswordHash != null && user.CreatedUtc < before)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
