using System.Security.Cryptography;
using System.Text;
using Campus.Accounts.Data;
using Campus.Accounts.People;
using Campus.Accounts.Roles;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Setup;

/// <summary>What came of the setup page.</summary>
internal enum SetupOutcome
{
    Created,
    WrongCode,
    AddressTaken,
}

/// <summary>
/// Lets whoever reads the server's console make the first administrator. Codes are stored hashed; the first use ends all of
/// them, those of other machines included.
/// </summary>
internal sealed class FirstAdministrator(
    CampusDb db,
    IRolePermissions roles,
    IStamps stamps,
    AccountCreation accounts,
    UserManager<CampusUser> users,
    ILookupNormalizer normalizer,
    IAudit audit,
    TimeProvider time)
{
    private const int CodeBytes = 15;
    private static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    /// <summary>Whether somebody may already do everything.</summary>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        var byRole = await roles.ByRoleAsync(cancellationToken);
        var administrators = byRole.Where(role => role.Value.Contains(Permission.SiteOwner.Name)).Select(role => role.Key).ToList();
        return await (
            from membership in db.Set<IdentityUserRole<string>>()
            join role in db.Set<CampusRole>() on membership.RoleId equals role.Id
            where administrators.Contains(role.Name!)
            select role.Id).AnyAsync(cancellationToken);
    }

    /// <summary>Makes a code to print; only its hash stays.</summary>
    public async Task<string> NewCodeAsync(CancellationToken cancellationToken)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        db.Add(new SetupCode { Hash = Hash(code), CreatedUtc = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellationToken);
        return string.Join('-', code.Chunk(6).Select(part => new string(part)));
    }

    public Task<SetupOutcome> CreateAsync(string code, NewAccount account, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (!await IsValidAsync(code, token))
                {
                    return SetupOutcome.WrongCode;
                }
                if (await users.FindByEmailAsync(account.Email) is not null)
                {
                    return SetupOutcome.AddressTaken;
                }
                // Whoever comes second finds no code to take away, also when both read it in the same moment.
                if (await db.Set<SetupCode>().ExecuteDeleteAsync(token) == 0)
                {
                    return SetupOutcome.WrongCode;
                }
                await AddAsync(account, token);
                return SetupOutcome.Created;
            },
            cancellationToken);

    private async Task AddAsync(NewAccount account, CancellationToken cancellationToken)
    {
        await EnsureRoleAsync(cancellationToken);
        // Failing here gives the code back: everything is undone together.
        var user = await accounts.AddAsync(account, [RoleNames.Administrator], cancellationToken)
            ?? throw new InvalidOperationException("Somebody registered this address in the same moment; try again.");
        audit.Record("User", "FirstAdministrator", user.Id);
    }

    // A campus that was set up from somebody else's recipe may lack the role.
    private async Task EnsureRoleAsync(CancellationToken cancellationToken)
    {
        var name = normalizer.NormalizeName(RoleNames.Administrator);
        var role = await db.Set<CampusRole>().FirstOrDefaultAsync(known => known.NormalizedName == name, cancellationToken);
        if (role is null)
        {
            role = new CampusRole { Id = IdGenerator.NewId(), Name = RoleNames.Administrator, NormalizedName = name };
            db.Add(role);
        }
        if (!role.Permissions.Contains(Permission.SiteOwner.Name))
        {
            role.Permissions = [.. role.Permissions, Permission.SiteOwner.Name];
            role.ConcurrencyStamp = IdGenerator.NewId();
            await stamps.ChangeAsync(StoredRolePermissions.Stamp, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private Task<bool> IsValidAsync(string code, CancellationToken cancellationToken)
    {
        var hash = Hash(code);
        var since = time.GetUtcNow().UtcDateTime - Valid;
        return db.Set<SetupCode>().AnyAsync(known => known.Hash == hash && known.CreatedUtc > since, cancellationToken);
    }

    // A code of 120 random bits needs no slow hash. Dashes and capitals are for people.
    private static string Hash(string code)
    {
        var plain = new string([.. code.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }
}
