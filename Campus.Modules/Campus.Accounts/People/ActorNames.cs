using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>
/// Whoever may list accounts knows everybody; anybody else knows only themselves. An organisation opens nothing here:
/// people choose their own on their profile, so sharing one proves nothing.
/// </summary>
internal sealed class ActorNames(CampusDb db, ICurrentUser user, IPermissions permissions) : IActorNames
{
    public async Task<IReadOnlyDictionary<string, string>> KnownAsync(
        IReadOnlyCollection<string> actorIds, CancellationToken cancellationToken = default)
    {
        if (!await KnowsEverybodyAsync(cancellationToken))
        {
            return user is { ActorId: { } self, Name: { } name } && actorIds.Contains(self)
                ? new Dictionary<string, string> { [self] = name }
                : new Dictionary<string, string>();
        }
        return await db.Set<CampusUser>()
            .Where(known => actorIds.Contains(known.ActorId))
            .ToDictionaryAsync(known => known.ActorId, known => known.Name, cancellationToken);
    }

    public Task<string?> ActorOfAsync(string personId, CancellationToken cancellationToken = default) =>
        db.Set<CampusUser>().Where(known => known.Id == personId).Select(known => known.ActorId).FirstOrDefaultAsync(cancellationToken);

    public ValueTask<bool> KnowsEverybodyAsync(CancellationToken cancellationToken = default) =>
        permissions.HasAsync(user.Principal, AccountPermissions.ListUsers.Name, cancellationToken);
}
