using Campus.Accounts.Data;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.Password;

/// <summary>
/// Hashes and verifies passwords, a few at a time: each costs a tenth of a second of processor by design, and a rush
/// on sign-in must not starve those who are learning.
/// </summary>
internal sealed class Passwords(IPasswordHasher<CampusUser> hasher)
{
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);
    private static readonly CampusUser Nobody = new() { ActorId = "", Name = "" };
    private static readonly Lazy<string> NobodysHash =
        new(() => new PasswordHasher<CampusUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => hasher.HashPassword(Nobody, password), cancellationToken);

    /// <summary>Whether the password is the person's; takes as long for nobody as for somebody.</summary>
    public async Task<PasswordVerificationResult> VerifyAsync(CampusUser? user, string password, CancellationToken cancellationToken)
    {
        if (user?.PasswordHash is { } hash)
        {
            return await InTurnAsync(() => hasher.VerifyHashedPassword(user, hash, password), cancellationToken);
        }
        await InTurnAsync(() => hasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password), cancellationToken);
        return PasswordVerificationResult.Failed;
    }

    private static async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await Turns.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            Turns.Release();
        }
    }
}
