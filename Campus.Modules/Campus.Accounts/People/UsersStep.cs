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
    CampusDb db, UserManager<CampusUser> users, AccountCreation accounts, RecipeRights rights, IAudit audit) : IRecipeStepHandler
{
    public string Name => "Users";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        if (!await rights.MayAsync(AccountPermissions.ManageUsers, cancellationToken))
        {
            return [new(RecipeOutcome.Refused, "Accounts", step.JsonPath, "Je mag geen accounts van anderen beheren.")];
        }
        var roles = await RolesByAddressAsync(cancellationToken);
        var taken = await db.Set<CampusUser>().ToDictionaryAsync(user => user.Id, user => user.NormalizedEmail!, cancellationToken);
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (await TooMuchAsync(step, cancellationToken) is { Count: > 0 } tooMuch)
        {
            return tooMuch;
        }
        return [.. StepItems.Of<UserBody>(step, "Users").Select(item =>
            Refusal(item, seen, taken) is { } refusal
                ? item.Refuse(refusal)
                : Plan(item.Value!, item.JsonPath, roles.GetValueOrDefault(users.NormalizeEmail(item.Value!.Email)!)))];
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        foreach (var body in StepItems.Of<UserBody>(step, "Users").Select(item => item.Value!).Where(body => body.IsEnabled != false))
        {
            if (await users.FindByEmailAsync(body.Email!) is { } user)
            {
                await AddRolesAsync(user, body.RoleNames ?? [], cancellationToken);
            }
            else
            {
                await AddAsync(body, cancellationToken);
            }
        }
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var people = await db.Set<CampusUser>().AsNoTracking().ToListAsync(cancellationToken);
        var roles = await RolesByAddressAsync(cancellationToken);
        var codes = await db.Set<StoredOrganisation>().AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.CbsCode, cancellationToken);
        var bodies = people
            .OrderBy(user => user.NormalizedEmail, StringComparer.Ordinal)
            .Select(user => new UserBody(
                user.Id, user.UserName, user.Email, user.EmailConfirmed, true,
                [.. roles[user.NormalizedEmail!].Order(StringComparer.Ordinal)],
                user.Name, user.OrganisationId is { } id ? codes[id] : null, user.Function));
        return StepItems.Export(Name, "Users", bodies);
    }

    // Whoever may import people must not make an administrator of themselves by it.
    private async Task<List<RecipeChange>> TooMuchAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var stored = await db.Set<CampusRole>().AsNoTracking().ToDictionaryAsync(role => role.Name!, StringComparer.Ordinal, cancellationToken);
        List<RecipeChange> refused = [];
        foreach (var item in StepItems.Of<UserBody>(step, "Users"))
        {
            var given = (item.Value?.RoleNames ?? []).Select(name => stored.GetValueOrDefault(name)).OfType<CampusRole>();
            if (!await rights.MayAsync(given.SelectMany(role => role.PermissionNames()), cancellationToken))
            {
                refused.Add(item.Refuse($"{item.Value!.Email} krijgt hier een rol die meer mag dan jij."));
            }
        }
        return refused;
    }

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
            ? $"De UserId '{id}' is al van een ander account."
            : null;
    }

    private static RecipeChange Plan(UserBody body, string path, IReadOnlySet<string>? held)
    {
        var subject = $"Account van {body.Email}";
        if (body.IsEnabled == false)
        {
            return new(RecipeOutcome.Warning, subject, path, "Dit account staat uit en wordt niet overgenomen.");
        }
        if (held is null)
        {
            return new(RecipeOutcome.Created, subject, path);
        }
        return held.IsSupersetOf(body.RoleNames ?? [])
            ? new(RecipeOutcome.Unchanged, subject, path)
            : new(RecipeOutcome.Changed, subject, path, "Krijgt er rollen bij; de rest blijft zoals het is.");
    }

    private async Task AddAsync(UserBody body, CancellationToken cancellationToken)
    {
        var organisation = await db.Set<StoredOrganisation>()
            .Where(row => row.CbsCode == body.Organisation && body.Organisation != null)
            .Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        await accounts.AddAsync(
            new NewAccount(body.Email!, body.DisplayName)
            {
                Id = body.UserId,
                EmailConfirmed = body.EmailConfirmed,
                OrganisationId = organisation,
                Function = body.Function,
            },
            body.RoleNames ?? [],
            cancellationToken);
    }

    private async Task AddRolesAsync(CampusUser user, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var held = await users.GetRolesAsync(user);
        var missing = await db.Set<CampusRole>()
            .Where(role => wanted.Contains(role.Name!) && !held.Contains(role.Name!))
            .Select(role => role.Name!).ToListAsync(cancellationToken);
        if (missing.Count > 0)
        {
            await users.AddToRolesAsync(user, missing);
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
