using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.Beheer.People;

/// <summary>Whether somebody can sign in.</summary>
internal enum UserState
{
    Open,
    Unconfirmed,
    Locked,
}

/// <summary>Which people to list; null asks for all.</summary>
internal sealed record UserFilter(string? Text, string? RoleId, string? OrganisationId, UserState? State);

/// <summary>Somebody in the list.</summary>
internal sealed record UserRow(
    string Id, string Name, string Email, string? Organisation, UserState State, DateTime? LastSignInUtc, IReadOnlyList<string> Roles);

/// <summary>Finds people for those who may know everybody.</summary>
internal sealed class UserList(CampusDb db, ILookupNormalizer normalizer)
{
    public const int PageSize = 25;

    public static UserState State(CampusUser user) =>
        user.LockedUtc is not null ? UserState.Locked : user.EmailConfirmed ? UserState.Open : UserState.Unconfirmed;

    public Task<int> CountAsync(UserFilter filter, CancellationToken cancellationToken) => Matching(filter).CountAsync(cancellationToken);

    public async Task<IReadOnlyList<UserRow>> PageAsync(UserFilter filter, int page, CancellationToken cancellationToken)
    {
        var people = await Matching(filter)
            .OrderBy(user => user.NormalizedName).ThenBy(user => user.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var roles = await RolesAsync([.. people.Select(user => user.Id)], cancellationToken);
        var wanted = people.Select(user => user.OrganisationId).OfType<string>().Distinct().ToList();
        var organisations = await db.Set<StoredOrganisation>()
            .Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. people.Select(user => new UserRow(
            user.Id, user.Name, user.Email!, user.OrganisationId is { } id ? organisations.GetValueOrDefault(id) : null,
            State(user), user.LastSignInUtc, [.. roles[user.Id]]))];
    }

    private async Task<ILookup<string, string>> RolesAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var held = await (
            from membership in db.Set<IdentityUserRole<string>>()
            join role in db.Set<CampusRole>() on membership.RoleId equals role.Id
            where ids.Contains(membership.UserId)
            orderby role.NormalizedName
            select new { membership.UserId, role.Name }).ToListAsync(cancellationToken);
        return held.ToLookup(row => row.UserId, row => row.Name);
    }

    private IQueryable<CampusUser> Matching(UserFilter filter)
    {
        var people = db.Set<CampusUser>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            // Stored in one form and asked for in that form: the databases do not agree on letter case.
            var name = SearchName.Of(filter.Text);
            var word = " " + name;
            var address = normalizer.NormalizeEmail(filter.Text.Trim())!;
            people = people.Where(user =>
                (name != "" && (user.NormalizedName.StartsWith(name) || user.NormalizedName.Contains(word)))
                || user.NormalizedEmail!.Contains(address));
        }
        if (filter.OrganisationId is { } organisation)
        {
            people = people.Where(user => user.OrganisationId == organisation);
        }
        if (filter.RoleId is { } role)
        {
            people = people.Where(user => db.Set<IdentityUserRole<string>>().Any(row => row.UserId == user.Id && row.RoleId == role));
        }
        return filter.State switch
        {
            UserState.Locked => people.Where(user => user.LockedUtc != null),
            UserState.Unconfirmed => people.Where(user => user.LockedUtc == null && !user.EmailConfirmed),
            UserState.Open => people.Where(user => user.LockedUtc == null && user.EmailConfirmed),
            _ => people,
        };
    }
}
