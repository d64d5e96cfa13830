using Campus.Accounts.Data;
using Microsoft.AspNetCore.Identity;

namespace Campus.Accounts.Password;

/// <summary>
/// Hashes and verifies passwords, a few at a time: each costs a tenth of a second of processor by design, and a rush
/// on sign-in must not starve those who are learning.
/// </summary>
internal sealed class Passwords(UserManager<CampusUser> users)
{
    public const string Hint = "Gebruik 10 tekens of meer. Een paar losse woorden achter elkaar kun je goed onthouden.";

    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);
    private static readonly CampusUser Nobody = new() { ActorId = "", Name = "" };
    private static readonly Lazy<string> NobodysHash =
        new(() => new PasswordHasher<CampusUser>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Why this password is not good enough for whoever has this address; empty when it is.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(string email, string password)
    {
        var user = new CampusUser { ActorId = "", Name = "", Email = email };
        List<string> problems = [];
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, user, password);
            problems.AddRange(result.Errors.Select(error => error.Description));
        }
        return problems;
    }

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => users.PasswordHasher.HashPassword(Nobody, password), cancellationToken);

    /// <summary>Whether the password is the person's; takes as long for nobody as for somebody.</summary>
    public async Task<PasswordVerificationResult> VerifyAsync(CampusUser? user, string password, CancellationToken cancellationToken)
    {
        if (user?.PasswordHash is { } hash)
        {
            return await InTurnAsync(() => users.PasswordHasher.VerifyHashedPassword(user, hash, password), cancellationToken);
        }
        await InTurnAsync(() => users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, password), cancellationToken);
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
