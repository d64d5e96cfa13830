using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>What waits in the outbox for somebody: to show to that person, and to forget when the person is erased.</summary>
public interface IWaitingMessages
{
    /// <summary>The messages of a person that are not done, oldest first, a hundred at most.</summary>
    Task<IReadOnlyList<WaitingMessage>> OfAsync(string personId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Wipes what all messages of a person say, and does none of them any more; in the caller's transaction. Their keys stay, so
    /// that they do not come back. One that is in hand at this moment may still be done.
    /// </summary>
    Task ForgetAsync(string personId, CancellationToken cancellationToken = default);
}

/// <summary>A message that is not done.</summary>
/// <param name="Kind">Its <see cref="IOutboxHandler.Kind"/>.</param>
/// <param name="Payload">What its handler will get.</param>
/// <param name="CreatedUtc">Since when it waits.</param>
public sealed record WaitingMessage(string Kind, string Payload, DateTime CreatedUtc);

internal sealed class WaitingMessages(CampusDb db, TimeProvider time) : IWaitingMessages
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingMessage>> OfAsync(string personId, CancellationToken cancellationToken = default) =>
        await Waiting(personId).OrderBy(message => message.CreatedUtc).Take(Most)
            .Select(message => new WaitingMessage(message.Kind, message.Payload, message.CreatedUtc))
            .ToListAsync(cancellationToken);

    public async Task ForgetAsync(string personId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await Waiting(personId).ExecuteUpdateAsync(
            row => row.SetProperty(message => message.DoneUtc, now).SetProperty(message => message.Payload, "")
                .SetProperty(message => message.Error, (string?)null),
            cancellationToken);
        await db.Set<OutboxMessage>().Where(message => message.PersonId == personId)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.PersonId, (string?)null), cancellationToken);
    }

    private IQueryable<OutboxMessage> Waiting(string personId) =>
        db.Set<OutboxMessage>().Where(message => message.PersonId == personId && message.DoneUtc == null);
}
