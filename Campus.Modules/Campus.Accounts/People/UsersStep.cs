using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campus.Accounts.Data;
using Campus.Accounts.Recipes;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>
/// Orchard's recipe step <c>Users</c>. People come in without a password and choose one by mail; somebody who has an
/// account already keeps it as it is, and gains roles only.
/// </summary>
internal sealed class UsersStep(
    CampusDb db,
    UserManager<CampusUser> users,
    AccountCreation accounts,
    UserMemberships memberships,
    RecipeRights rights,
    IStamps stamps,
    IAudit audit,
    TimeProvider time)
    : IRecipeStepHandler
{
    private const string SwitchedOff = "Stond uit in het recept";

    public string Name => "Users";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        if (!await rights.MayAsync(AccountPermissions.ManageUsers, cancellationToken))
        {
            return [new(RecipeOutcome.Refused, "Accounts", step.JsonPath, "Je mag geen accounts van anderen beheren.")];
        }
        var held = await RolesByAddressAsync(cancellationToken);
        var taken = await db.Set<CampusUser>().ToDictionaryAsync(user => user.Id, user => user.NormalizedEmail!, cancellationToken);
        HashSet<string> seen = new(StringComparer.Ordinal);
        var roles = await RolesAsync(cancellationToken);
        if (await TooMuchAsync(step, roles, cancellationToken) is { Count: > 0 } tooMuch)
        {
            return tooMuch;
        }
        return [.. StepItems.Of<UserBody>(step, "Users").Select(item =>
            Refusal(item, seen, taken) is { } refusal
                ? item.Refuse(refusal)
                : Plan(item.Value!, item.JsonPath, held.GetValueOrDefault(users.NormalizeEmail(item.Value!.Email)!), Given(item.Value!, roles)))];
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var roles = await RolesAsync(cancellationToken);
        foreach (var body in StepItems.Of<UserBody>(step, "Users").Select(item => item.Value!))
        {
            string[] given = [.. Given(body, roles).Select(role => role.Name!)];
            if (await users.FindByEmailAsync(body.Email!) is not { } user)
            {
                await AddAsync(body, given, cancellationToken);
            }
            else if (body.IsEnabled != false)
            {
                await AddRolesAsync(user, given, cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var people = await db.Set<CampusUser>().AsNoTracking().ToListAsync(cancellationToken);
        var roles = await RolesByAddressAsync(cancellationToken);
        var belongs = await memberships.ExportAsync(cancellationToken);
        var codes = await db.Set<StoredOrganisation>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.CbsCode, cancellationToken);
        var bodies = people
            .OrderBy(user => user.NormalizedEmail, StringComparer.Ordinal)
            .Select(user => new UserBody(
                user.Id, user.UserName, user.Email, user.EmailConfirmed, user.LockedUtc is null,
                [.. roles[user.NormalizedEmail!].Order(StringComparer.Ordinal)],
                user.Name, user.SaidOrganisationId is { } id ? codes[id] : null, user.Function)
            {
                NormalizedUserName = user.NormalizedUserName,
                NormalizedEmail = user.NormalizedEmail,
                SecurityStamp = OtherStamp(user),
                Memberships = belongs[user.Id].ToList() is { Count: > 0 } own ? own : null,
            });
        return StepItems.Export(Name, "Users", bodies);
    }

    // Follows from the real one, so that two exports of one account are the same, and does not give it away.
    private static string OtherStamp(CampusUser user) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"export\n{user.Id}\n{user.SecurityStamp}")))[..32];

    // Whoever may import people must not make an administrator of themselves by it.
    private async Task<List<RecipeChange>> TooMuchAsync(
        RecipeStep step, IReadOnlyDictionary<string, CampusRole> roles, CancellationToken cancellationToken)
    {
        List<RecipeChange> refused = [];
        foreach (var item in StepItems.Of<UserBody>(step, "Users").Where(item => item.Value is not null))
        {
            if (!await rights.MayAsync(Given(item.Value!, roles).SelectMany(role => role.PermissionNames()), cancellationToken))
            {
                refused.Add(item.Refuse($"{item.Value!.Email} krijgt hier een rol die meer mag dan jij."));
            }
        }
        return refused;
    }

    private Task<Dictionary<string, CampusRole>> RolesAsync(CancellationToken cancellationToken) =>
        db.Set<CampusRole>().AsNoTracking().ToDictionaryAsync(role => role.NormalizedName!, StringComparer.Ordinal, cancellationToken);

    // The roles that exist, found by the key under which they are stored: what is judged is what is given.
    private IReadOnlyList<CampusRole> Given(UserBody body, IReadOnlyDictionary<string, CampusRole> roles) =>
        [.. (body.RoleNames ?? []).Select(name => roles.GetValueOrDefault(users.KeyNormalizer.NormalizeName(name)!)).OfType<CampusRole>().Distinct()];

    private string? Refusal(StepItem<UserBody> item, HashSet<string> seen, Dictionary<string, string> taken)
    {
        if (item.Value is not { } body || body.Problem is not null)
        {
            return item.Problem ?? item.Value!.Problem;
        }
        var address = users.NormalizeEmail(body.Email)!;
        if (!seen.Add(address))
        {
            return $"{body.Email} staat twee keer in deze stap.";
        }
        return body.UserId is { } id && !taken.TryAdd(id, address) && taken[id] != address
            ? $"De UserId ‘{id}’ is al van een ander account."
            : null;
    }

    private static RecipeChange Plan(UserBody body, string path, IReadOnlySet<string>? held, IReadOnlyList<CampusRole> given)
    {
        var subject = $"Account van {body.Email}";
        if (held is null)
        {
            return new(RecipeOutcome.Created, subject, path, body.IsEnabled == false ? "Dit account staat uit in het recept. Hier komt het op slot te staan." : null);
        }
        if (body.IsEnabled == false)
        {
            return new(RecipeOutcome.Warning, subject, path, "Dit account staat uit in het recept. Het account hier blijft zoals het is.");
        }
        return held.IsSupersetOf(given.Select(role => role.Name!))
            ? new(RecipeOutcome.Unchanged, subject, path)
            : new(RecipeOutcome.Changed, subject, path, "Krijgt er rollen bij; de rest blijft zoals het is.");
    }

    private async Task AddAsync(UserBody body, IReadOnlyCollection<string> roles, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<StoredOrganisation>()
            .Where(row => row.CbsCode == body.Organisation && body.Organisation != null)
            .Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var user = await accounts.AddAsync(
            new NewAccount(body.Email!, body.DisplayName)
            {
                Id = body.UserId,
                EmailConfirmed = body.EmailConfirmed,
                SaidOrganisationId = organisation,
                Function = body.Function,
                LockedUtc = body.IsEnabled == false ? time.GetUtcNow().UtcDateTime : null,
                LockReason = body.IsEnabled == false ? SwitchedOff : null,
            },
            roles,
            cancellationToken);
        await memberships.AddAsync(user!.Id, body.Memberships ?? [], cancellationToken);
    }

    private async Task AddRolesAsync(CampusUser user, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        string[] missing = [.. wanted.Except(await users.GetRolesAsync(user), StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            await users.AddToRolesAsync(user, missing);
            await stamps.ChangeAsync(AccountStamp.Name, cancellationToken);
            audit.Record("User", "RolesAdded", user.Id, new { Roles = missing });
        }
    }

    private async Task<Dictionary<string, IReadOnlySet<string>>> RolesByAddressAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from user in db.Set<CampusUser>()
            join membership in db.Set<IdentityUserRole<string>>() on user.Id equals membership.UserId into memberships
            from membership in memberships.DefaultIfEmpty()
            join role in db.Set<CampusRole>() on membership.RoleId equals role.Id into roles
            from role in roles.DefaultIfEmpty()
            select new { Address = user.NormalizedEmail!, Role = role == null ? null : role.Name })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Address).ToDictionary(
            group => group.Key,
            IReadOnlySet<string> (group) => group.Select(row => row.Role).OfType<string>().ToHashSet(StringComparer.Ordinal));
    }
}
