using System.Text.Json.Nodes;
using Campus.Accounts.Data;
using Campus.Accounts.Recipes;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Roles;

/// <summary>Orchard's recipe step <c>Roles</c>.</summary>
internal sealed class RolesStep(
    CampusDb db,
    PermissionCatalog catalog,
    RecipeRights rights,
    Administrators administrators,
    IStamps stamps,
    IAudit audit,
    ILookupNormalizer normalizer)
    : IRecipeStepHandler
{
    public string Name => "Roles";

    public async Task<IReadOnlyList<RecipeChange>> PlanAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        if (!await rights.MayAsync(AccountPermissions.ManageRoles, cancellationToken))
        {
            return [new(RecipeOutcome.Refused, "Rollen", step.JsonPath, "Je mag geen rollen beheren.")];
        }
        var known = catalog.All.Select(permission => permission.Name).ToHashSet(StringComparer.Ordinal);
        List<RecipeChange> plan = [];
        foreach (var (before, after, item, problem) in Changes(step, await StoredAsync(cancellationToken)))
        {
            if (after is null)
            {
                plan.Add(item.Refuse(problem!));
                continue;
            }
            if (await RefusalAsync(before, after, cancellationToken) is { } refusal)
            {
                plan.Add(item.Refuse(refusal));
                continue;
            }
            var outcome = before is null ? RecipeOutcome.Created : before.SameAs(after) ? RecipeOutcome.Unchanged : RecipeOutcome.Changed;
            plan.Add(new(outcome, $"Rol ‘{after.Name}’", item.JsonPath));
            plan.AddRange(after.Permissions
                .Where(name => !IsKnown(name, known))
                .Select(name => new RecipeChange(
                    RecipeOutcome.Warning,
                    $"Rol ‘{after.Name}’",
                    item.JsonPath + ".Permissions",
                    $"De campus kent het recht ‘{name}’ niet. Het blijft bewaard, maar doet niets.")));
        }
        return plan;
    }

    public async Task ApplyAsync(RecipeStep step, CancellationToken cancellationToken)
    {
        var rows = await db.Set<CampusRole>().ToDictionaryAsync(role => role.NormalizedName!, cancellationToken);
        foreach (var (before, after, _, _) in Changes(step, Drafts(rows.Values)))
        {
            if (after is not null && !after.SameAs(before))
            {
                Store(rows, after);
                audit.Record("Roles", before is null ? "Created" : "Changed", after.Name, new { after.Permissions });
            }
        }
        await stamps.ChangeAsync(StoredRolePermissions.Stamp, cancellationToken);
        await stamps.ChangeAsync(AccountStamp.Name, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<JsonObject>> ExportAsync(CancellationToken cancellationToken)
    {
        var roles = await StoredAsync(cancellationToken);
        return StepItems.Export(
            Name,
            "Roles",
            roles.Values
                .OrderBy(role => role.Name, StringComparer.Ordinal)
                .Select(role => new RoleBody(role.Name, role.Description, role.Permissions, null, role.AsksTwoSteps ? true : null)));
    }

    // Permissions on one type of content, or to give one role, follow from those on all: Publish_Course from PublishContent.
    private static bool IsKnown(string name, HashSet<string> known)
    {
        var general = name.Split('_', 2)[0];
        return known.Contains(name)
            || (general != name && (known.Contains(general + "Content") || known.Contains(general + "ToUsers") || known.Contains(general)));
    }

    private async Task<string?> RefusalAsync(RoleDraft? before, RoleDraft after, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> held = before?.Permissions ?? [];
        var different = after.Permissions.Except(held, StringComparer.Ordinal).Concat(held.Except(after.Permissions, StringComparer.Ordinal)).ToList();
        if (before is not null && before.AsksTwoSteps != after.AsksTwoSteps)
        {
            different.AddRange(held);
        }
        if (!await rights.MayAsync(different, cancellationToken))
        {
            return $"De rol ‘{after.Name}’ krijgt of verliest hier rechten die jij niet hebt.";
        }
        var key = normalizer.NormalizeName(after.Name);
        var locksOut = held.Contains(Permission.SiteOwner.Name) && !after.Permissions.Contains(Permission.SiteOwner.Name)
            && await db.Set<CampusRole>().Where(role => role.NormalizedName == key).Select(role => role.Id).FirstOrDefaultAsync(cancellationToken) is { } id
            && !await administrators.RemainAsync(left => left.RoleId != id, cancellationToken);
        return locksOut ? $"Zonder de rol ‘{after.Name}’ is er niemand meer die alles mag." : null;
    }

    private async Task<Dictionary<string, RoleDraft>> StoredAsync(CancellationToken cancellationToken) =>
        Drafts(await db.Set<CampusRole>().AsNoTracking().ToListAsync(cancellationToken));

    private static Dictionary<string, RoleDraft> Drafts(IEnumerable<CampusRole> roles) =>
        roles.ToDictionary(
            role => role.NormalizedName!, role => new RoleDraft(role.Name!, role.Description, role.Permissions, role.AsksTwoSteps), StringComparer.Ordinal);

    // One role may stand in a step twice, to add to it; so each is compared with what the one before it left.
    private IEnumerable<(RoleDraft? Before, RoleDraft? After, StepItem<RoleBody> Item, string? Problem)> Changes(
        RecipeStep step, Dictionary<string, RoleDraft> roles)
    {
        foreach (var item in StepItems.Of<RoleBody>(step, "Roles"))
        {
            if (item.Value is not { } body || body.Problem is not null)
            {
                yield return (null, null, item, item.Problem ?? item.Value?.Problem);
                continue;
            }
            var key = normalizer.NormalizeName(body.Name)!;
            var before = roles.GetValueOrDefault(key);
            var after = body.ApplyTo(before);
            roles[key] = after;
            yield return (before, after, item, null);
        }
    }

    private void Store(Dictionary<string, CampusRole> rows, RoleDraft draft)
    {
        var key = normalizer.NormalizeName(draft.Name)!;
        if (!rows.TryGetValue(key, out var row))
        {
            row = new CampusRole { Id = IdGenerator.NewId(), Name = draft.Name, NormalizedName = key };
            rows[key] = row;
            db.Add(row);
        }
        row.Description = draft.Description;
        row.Permissions = draft.Permissions;
        row.AsksTwoSteps = draft.AsksTwoSteps;
        row.ConcurrencyStamp = IdGenerator.NewId();
    }
}
