using System.Security.Claims;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace Campus.Accounts.SignIn;

/// <summary>
/// What an account may do now. What was found is believed for a minute, unless any machine changed an account
/// meanwhile or the cookie is newer: so a page costs no query, however old its cookie is, and a role that is taken
/// away is gone at the next request.
/// </summary>
internal sealed class KnownAccounts(AccountCache cache, IStamps stamps, SignInManager<CampusUser> signIn,
    TimeProvider time)
{
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    // A cookie keeps its date in whole seconds.
    private static readonly TimeSpan DateIsRightTo = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whoever a cookie speaks of, as the account is now; null when the cookie is worth nothing any more.
    /// </summary>
    public async ValueTask<ClaimsPrincipal?> FindAsync(
        ClaimsPrincipal cookie, DateTimeOffset? issued, CancellationToken cancellationToken)
    {
        // The stamp is read before the account: what changes in between has a newer one, and is looked up again.
        var stamp = await stamps.CurrentAsync(AccountStamp.Name, cancellationToken);
        var now = time.GetUtcNow();
        var id = cookie.FindFirstValue(ClaimTypes.NameIdentifier)!;
        if (cache.Find(id) is { } known && known.Stamp == stamp && known.SecurityStamp == SecurityStampOf(cookie)
            && issued + DateIsRightTo <= known.LookedUtc && now - known.LookedUtc < Believed && now >= known.LookedUtc)
        {
            return known.Principal;
        }
        if (await signIn.ValidateSecurityStampAsync(cookie) is not { } user)
        {
            return null;
        }
        var principal = await signIn.CreateUserPrincipalAsync(user);
        cache.Keep(id, new(stamp, SecurityStampOf(principal), now, principal));
        return principal;
    }

    private string? SecurityStampOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(signIn.Options.ClaimsIdentity.SecurityStampClaimType);
}

/// <summary>What this process found about accounts.</summary>
internal sealed class AccountCache : IDisposable
{
    // A busy campus has some thousands at a time; what falls out costs two queries.
    private const int Most = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);
    private readonly MemoryCache found = new(new MemoryCacheOptions { SizeLimit = Most });

    public Found? Find(string id) => found.Get<Found>(id);

    public void Forget(string id) => found.Remove(id);

    public void Keep(string id, Found account) =>
        found.Set(id, account, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });

    public void Dispose() => found.Dispose();

    internal sealed record Found(string Stamp, string? SecurityStamp, DateTimeOffset LookedUtc,
        ClaimsPrincipal Principal);
}
