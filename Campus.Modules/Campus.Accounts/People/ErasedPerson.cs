using Campus.Accounts.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>
/// Gives an account another actor id when what was recorded under the old one is erased, and ends its sessions, which
/// still know the old one. So nobody can say any more whose it was.
/// </summary>
internal sealed class ErasedPerson(CampusDb db) : IDomainEventHandler<PersonErased>
{
    public Task HandleAsync(PersonErased happened, CancellationToken cancellationToken) =>
        db.Set<CampusUser>().Where(user => user.ActorId == happened.ActorId).ExecuteUpdateAsync(
            user => user.SetProperty(row => row.ActorId, IdGenerator.NewId()).SetProperty(row => row.SecurityStamp, IdGenerator.NewId()),
            cancellationToken);
}
