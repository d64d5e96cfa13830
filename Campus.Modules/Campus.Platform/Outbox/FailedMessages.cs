using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>What the outbox could not do, for whoever looks after the campus.</summary>
public interface IFailedMessages
{
    /// <summary>The messages that failed and are not done since, those set aside first, then by age.</summary>
    Task<IReadOnlyList<FailedMessage>> ListAsync(int atMost, CancellationToken cancellationToken = default);

    /// <summary>How many messages were set aside: they are not tried any more until somebody asks for it.</summary>
    Task<int> CountSetAsideAsync(CancellationToken cancellationToken = default);

    /// <summary>Tries a message again now, as if it were new; false when it is done, gone or in hand.</summary>
    Task<bool> RetryAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Tries all messages again that were set aside, and gives their number.</summary>
    Task<int> RetryAllAsync(CancellationToken cancellationToken = default);

    /// <summary>Gives a message up that was set aside; false when there is no such message.</summary>
    Task<bool> DropAsync(string id, CancellationToken cancellationToken = default);
}

/// <summary>A message that failed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its <see cref="IOutboxHandler.Kind"/>.</param>
/// <param name="Payload">What its handler would get.</param>
/// <param name="Error">What went wrong last, in Dutch.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="CreatedUtc">Since when it waits.</param>
/// <param name="NextUtc">When it is tried again; null when it was set aside.</param>
/// <param name="PersonId">Whose it is; null when it is about nobody.</param>
public sealed record FailedMessage(
    string Id, string Kind, string Payload, string Error, int Attempts, DateTime CreatedUtc, DateTime? NextUtc, string? PersonId);

internal sealed class FailedMessages(
    CampusDb db, TimeProvider time, OutboxSignal signal, IAudit audit) : IFailedMessages
{
    private IQueryable<OutboxMessage> Failed =>
        db.Set<OutboxMessage>().Where(message => message.DoneUtc == null && message.LeasedBy == null && message.Error != null);

    private IQueryable<OutboxMessage> SetAside => Failed.Where(message => message.SetAsideUtc != null);

    public async Task<IReadOnlyList<FailedMessage>> ListAsync(
        int atMost, CancellationToken cancellationToken = default) =>
        await Failed
            .OrderBy(message => message.SetAsideUtc == null).ThenBy(message => message.CreatedUtc).Take(atMost)
            .Select(message => new FailedMessage(
                message.Id, message.Kind, message.Payload, message.Error!, message.Attempts, message.CreatedUtc,
                message.SetAsideUtc == null ? message.DueUtc : null, message.PersonId))
            .ToListAsync(cancellationToken);

    public Task<int> CountSetAsideAsync(CancellationToken cancellationToken = default) =>
        SetAside.CountAsync(cancellationToken);

    public async Task<bool> RetryAsync(string id, CancellationToken cancellationToken = default) =>
        await ReviveAsync(Failed.Where(message => message.Id == id), cancellationToken) == 1;

    public Task<int> RetryAllAsync(CancellationToken cancellationToken = default) => ReviveAsync(SetAside, cancellationToken);

    public Task<bool> DropAsync(string id, CancellationToken cancellationToken = default) =>
        db.InTransactionAsync(
            async token =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var dropped = await SetAside.Where(message => message.Id == id)
                    .ExecuteUpdateAsync(row => row.SetProperty(message => message.DoneUtc, now).SetProperty(message => message.Payload, ""), token) == 1;
                if (dropped)
                {
                    audit.Record("Work", "Dropped", id);
                }
                return dropped;
            },
            cancellationToken);

    private Task<int> ReviveAsync(IQueryable<OutboxMessage> messages, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var found = await messages.Select(message => new { message.Id, message.Kind }).ToListAsync(token);
                var ids = found.ConvertAll(message => message.Id);
                var revived = await Failed.Where(message => ids.Contains(message.Id)).ExecuteUpdateAsync(
                    row => row.SetProperty(message => message.DueUtc, now).SetProperty(message => message.Attempts, 0)
                        .SetProperty(message => message.SetAsideUtc, (DateTime?)null),
                    token);
                foreach (var message in found)
                {
                    audit.Record("Work", "Retried", message.Id, new { message.Kind });
                    db.AfterCommit(() => signal.Raise(message.Kind));
                }
                return revived;
            },
            cancellationToken);
}
