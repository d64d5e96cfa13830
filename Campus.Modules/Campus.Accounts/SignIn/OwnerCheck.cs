using Campus.Accounts.Data;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.SignIn;

/// <summary>
/// Whether whoever is signed in is the owner still: who signed in a moment ago, or gives the password again. A desk that
/// somebody left must not get a second step that only the finder has.
/// </summary>
internal sealed class OwnerCheck(CampusDb db, OpenSessions sessions, PasswordSignIn check, TimeProvider time)
{
    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(15);

    /// <summary>Whether the password has to be given again.</summary>
    public async Task<bool> AsksPasswordAsync(CancellationToken cancellationToken)
    {
        var (id, since) = (sessions.Current, time.GetUtcNow().UtcDateTime - AMoment);
        return !await db.Set<StoredSession>().AnyAsync(session => session.Id == id && session.CreatedUtc > since, cancellationToken);
    }

    public async Task<bool> IsOwnerAsync(CampusUser user, string? password, CancellationToken cancellationToken) =>
        !await AsksPasswordAsync(cancellationToken)
        || (!string.IsNullOrEmpty(password) && await check.IsPasswordOfAsync(user, password, cancellationToken));
}
