using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>What is known of somebody at the moment an account is made.</summary>
internal sealed record NewAccount(string Email, string Name)
{
    /// <summary>The id to give; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>Null for somebody who chooses a password by mail.</summary>
    public string? PasswordHash { get; init; }

    public bool EmailConfirmed { get; init; }

    public string? SaidOrganisationId { get; init; }

    public string? Function { get; init; }

    /// <summary>Whether this is an example for who develops.</summary>
    public bool IsExample { get; init; }

    /// <summary>Since when it is locked, with the reason; null for an account that is open.</summary>
    public DateTime? LockedUtc { get; init; }

    public string? LockReason { get; init; }
}

/// <summary>Makes accounts, in the caller's transaction.</summary>
internal sealed class AccountCreation(CampusDb db, UserManager<CampusUser> users, TimeProvider time)
{
    /// <summary>Makes an account with those of the roles that exist.</summary>
    /// <returns>The account; null when the address has one already, perhaps since a moment.</returns>
    /// <exception cref="InvalidOperationException">The account was not valid; callers check what people typed.</exception>
    public async Task<CampusUser?> AddAsync(NewAccount account, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var user = new CampusUser
        {
            Id = account.Id ?? IdGenerator.NewId(),
            ActorId = IdGenerator.NewId(),
            UserName = account.Email,
            Email = account.Email,
            EmailConfirmed = account.EmailConfirmed,
            PasswordHash = account.PasswordHash,
            Name = account.Name,
            SaidOrganisationId = account.SaidOrganisationId,
            Function = account.Function,
            IsExample = account.IsExample,
            LockedUtc = account.LockedUtc,
            LockReason = account.LockReason,
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        };
        var made = await users.CreateAsync(user);
        if (made.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateEmail)))
        {
            return null;
        }
        Demand(made);
        var known = await db.Set<CampusRole>()
            .Where(role => roles.Contains(role.Name!)).Select(role => role.Name!).ToListAsync(cancellationToken);
        Demand(await users.AddToRolesAsync(user, known));
        return user;
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
