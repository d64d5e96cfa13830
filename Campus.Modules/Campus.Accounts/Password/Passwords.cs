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
    // Made by the same hasher, or its cost would tell who has an account.
    private static readonly Lock Making = new();
    private static string? nobodysHash;

    /// <summary>Why this password is not good enough for whoever has this address and this name; empty when it is.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(string email, string name, string password)
    {
        var user = new CampusUser { ActorId = "", Name = name, Email = email };
        password = PasswordText.Of(password);
        List<string> problems = [];
        foreach (var rule in users.PasswordValidators)
        {
            var result = await rule.ValidateAsync(users, user, password);
            problems.AddRange(result.Errors.Select(error => error.Description));
        }
        return problems;
    }

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => users.PasswordHasher.HashPassword(Nobody, PasswordText.Of(password)), cancellationToken);

    /// <summary>Whether the password is the person's; takes as long for nobody as for somebody.</summary>
    public Task<PasswordVerificationResult> VerifyAsync(CampusUser? user, string password, CancellationToken cancellationToken) =>
        InTurnAsync(() => Verify(user, password), cancellationToken);

    private PasswordVerificationResult Verify(CampusUser? user, string password)
    {
        var found = PasswordVerificationResult.Failed;
        foreach (var form in PasswordText.Forms(password))
        {
            var result = users.PasswordHasher.VerifyHashedPassword(user ?? Nobody, user?.PasswordHash ?? NobodysHash(), form);
            if (user?.PasswordHash is not null && result != PasswordVerificationResult.Failed && found == PasswordVerificationResult.Failed)
            {
                // One that was kept as it was typed is kept in the common form from now on.
                found = form == PasswordText.Of(password) ? result : PasswordVerificationResult.SuccessRehashNeeded;
            }
        }
        return found;
    }

    private string NobodysHash()
    {
        lock (Making)
        {
            return nobodysHash ??= users.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        }
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
