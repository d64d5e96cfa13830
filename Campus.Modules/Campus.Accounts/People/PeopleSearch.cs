using Campus.Accounts.Data;
using Campus.Accounts.Organisations;
using Campus.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

internal sealed class PeopleSearch(CampusDb db, IPermissions permissions, ICurrentUser me) : IPeopleSearch
{
    public async Task<bool> MaySearchAsync(CancellationToken cancellationToken = default) =>
        await permissions.HasAsync(me.Principal, AccountPermissions.ListUsers.Name, cancellationToken);

    public async Task<IReadOnlyList<FoundPerson>> SearchAsync(
        string text, IReadOnlyCollection<string> roles, int most, CancellationToken cancellationToken = default)
    {
        var users = db.Set<CampusUser>().AsNoTracking();
        if (!await MaySearchAsync(cancellationToken))
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
            var withRole = db.Set<IdentityUserRole<string>>()
                .Join(db.Set<CampusRole>().Where(role => roles.Contains(role.Name!)), member => member.RoleId, role => role.Id, (member, _) => member.UserId);
            users = users.Where(user => withRole.Contains(user.Id));
        }
        return await users.OrderBy(user => user.NormalizedName).ThenBy(user => user.Id).Take(most)
            .Select(user => new FoundPerson(user.Id, user.Name, user.Function)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> personIds, CancellationToken cancellationToken = default) =>
        await db.Set<CampusUser>().Where(user => personIds.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
}
