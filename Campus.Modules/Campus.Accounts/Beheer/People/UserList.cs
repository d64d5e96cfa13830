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
internal sealed class UserList(CampusDb db, IOrganisations organisations, ILookupNormalizer normalizer)
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
        var memberships = await organisations.MembershipsAsync([.. people.Select(user => user.Id)], cancellationToken);
        var names = await organisations.FindAsync(
            [.. memberships.Values.SelectMany(one => one).Select(one => one.OrganisationId)
                .Concat(people.Select(user => user.SaidOrganisationId).OfType<string>()).Distinct()],
            cancellationToken);
        return [.. people.Select(user => new UserRow(
            user.Id, user.Name, user.Email!, OrganisationOf(user, memberships.GetValueOrDefault(user.Id) ?? [], names),
            State(user), user.LastSignInUtc, [.. roles[user.Id]]))];
    }

    // What somebody says is shown as such, and only where nothing is certain.
    private static string? OrganisationOf(
        CampusUser user, IReadOnlyList<Membership> memberships, IReadOnlyDictionary<string, Organisation> names) =>
        memberships.Count > 0 ? string.Join(", ", memberships.Select(one => names[one.OrganisationId].Name))
        : user.SaidOrganisationId is { } said && names.TryGetValue(said, out var organisation) ? $"{organisation.Name} (eigen opgave)"
        : null;

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
            people = people.Where(user => user.SaidOrganisationId == organisation
                || db.Set<StoredMembership>().Any(row => row.PersonId == user.Id && row.OrganisationId == organisation && row.UntilUtc == null));
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
