using System.Linq.Expressions;
using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

internal sealed class StoredPeople(CampusDb db) : IPeople
{
    private static readonly Expression<Func<CampusUser, Person>> AsPerson =
        user => new Person(user.Id, user.ActorId, user.Name, user.OrganisationId, user.Function);

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
}
