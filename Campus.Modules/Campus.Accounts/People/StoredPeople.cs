using System.Linq.Expressions;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>
/// Answers about people from the accounts. Whoever may list accounts knows everybody; anybody else knows only
/// themselves.
/// </summary>
internal sealed class StoredPeople(
    CampusDb db,
    ICurrentUser me,
    IPermissions permissions,
    PermissionCatalog catalog,
    IRolePermissions rolePermissions,
    AccountInvitations invitations,
    TimeProvider time)
    : IPeople
{
    private const int MostColleagues = 100;

    private static readonly Expression<Func<CampusUser, Person>> AsPerson =
        user => new Person(user.Id, user.ActorId, user.Name, user.Function);

    public async Task<IReadOnlyDictionary<string, Person>> FindAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default) =>
        await db.Set<CampusUser>()
            .Where(user => personIds.Contains(user.Id))
            .Select(AsPerson)
            .ToDictionaryAsync(person => person.Id, cancellationToken);

    public async Task<IReadOnlyDictionary<string, Person>> FindByActorAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default) =>
        await db.Set<CampusUser>()
            .Where(user => actorIds.Contains(user.ActorId))
            .Select(AsPerson)
            .ToDictionaryAsync(person => person.ActorId, cancellationToken);

    public async Task<IReadOnlyDictionary<string, string>> KnownActorsAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default)
    {
        if (!await MaySeeAllAsync(cancellationToken))
        {
            return me is { ActorId: { } self, Name: { } name } && actorIds.Contains(self)
                ? new Dictionary<string, string> { [self] = name }
                : new Dictionary<string, string>();
        }
        return await db.Set<CampusUser>()
            .Where(known => actorIds.Contains(known.ActorId))
            .ToDictionaryAsync(known => known.ActorId, known => known.Name, cancellationToken);
    }

    public ValueTask<bool> MaySeeAllAsync(CancellationToken cancellationToken = default) =>
        permissions.HasAsync(me.Principal, AccountPermissions.ListUsers.Name, cancellationToken);

    public async Task<IReadOnlyList<Person>> SearchAsync(
        string text, IReadOnlyCollection<string> roles, int most, CancellationToken cancellationToken = default)
    {
        var users = db.Set<CampusUser>().AsNoTracking();
        if (!await MaySeeAllAsync(cancellationToken))
        {
            users = users.Where(user => user.Id == me.Id);
        }
        var part = SearchName.Of(text);
        if (part.Length > 0)
        {
            users = users.Where(user => user.NormalizedName.Contains(part));
        }
        if (roles.Count > 0)
        {
            var withRole = db.Set<IdentityUserRole<string>>().Join(
                db.Set<CampusRole>().Where(role => roles.Contains(role.Name!)),
                held => held.RoleId, role => role.Id, (held, _) => held.UserId);
            users = users.Where(user => withRole.Contains(user.Id));
        }
        return await users.OrderBy(user => user.NormalizedName).ThenBy(user => user.Id).Take(most)
            .Select(AsPerson).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Colleague>> WithPermissionAsync(
        string permission, CancellationToken cancellationToken = default)
    {
        var granting = catalog.GrantedBy(permission);
        var byRole = await rolePermissions.ByRoleAsync(cancellationToken);
        string[] roles = [.. byRole.Where(role => role.Value.Overlaps(granting)).Select(role => role.Key)];
        var now = time.GetUtcNow();
        var found = await (
            from user in db.Set<CampusUser>()
            where user.LockoutEnd == null || user.LockoutEnd < now
            join link in db.Set<IdentityUserRole<string>>() on user.Id equals link.UserId
            join role in db.Set<CampusRole>() on link.RoleId equals role.Id
            where roles.Contains(role.Name!)
            orderby user.Name, user.Id
            select new { user.Id, user.Name, user.Email, Role = role.Name }).Take(MostColleagues)
                .ToListAsync(cancellationToken);
        return [.. found.GroupBy(row => row.Id).Select(rows =>
            new Colleague(rows.Key, rows.First().Name, rows.First().Email ?? "", [.. rows.Select(row => row.Role!)]))];
    }

    public async Task<IReadOnlyDictionary<string, string>> AddressesAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default) =>
        await db.Set<CampusUser>()
            .Where(user => personIds.Contains(user.Id) && user.LockedUtc == null)
            .ToDictionaryAsync(user => user.Id, user => user.Email!, cancellationToken);

    public Task<InvitedPerson> InviteAsync(Invitation invitation, CancellationToken cancellationToken = default) =>
        invitations.InviteAsync(invitation, cancellationToken);
}
