using Campus.Accounts.Data;
using Campus.Accounts.Sessions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Accounts.People;

/// <summary>
/// Gives an account another actor id when what was recorded under the old one is erased, and ends its sessions, which
/// still know the old one. So nobody can say any more whose it was. Where this person worked is forgotten with it. Tells who else keeps the person's id or name.
/// </summary>
internal sealed class ErasedPerson(CampusDb db, OpenSessions sessions, IStamps stamps, IDomainEvents events) : IDomainEventHandler<PersonErased>
{
    public async Task HandleAsync(PersonErased happened, CancellationToken cancellationToken)
    {
        var account = db.Set<CampusUser>().Where(user => user.ActorId == happened.ActorId);
        if (await account.Select(user => new { user.Id, user.Name }).SingleOrDefaultAsync(cancellationToken) is not { } person)
        {
            return;
        }
        await account.ExecuteUpdateAsync(
            user => user.SetProperty(row => row.ActorId, IdGenerator.NewId()).SetProperty(row => row.SecurityStamp, IdGenerator.NewId()),
            cancellationToken);
        await db.Set<StoredMembership>().Where(row => row.PersonId == person.Id).ExecuteDeleteAsync(cancellationToken);
        await sessions.EndOthersAsync(person.Id, cancellationToken);
        await stamps.ChangeAsync(AccountStamp.Name, cancellationToken);
        await events.RaiseAsync(new AccountErased(person.Id, person.Name), cancellationToken);
    }
}
