using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.Options;

namespace Campus.Platform;

/// <summary>A message that is somebody's for as long as the lease holds.</summary>
internal sealed record LeasedMessage(string Id, string Owner, string Kind, string Payload, int Attempts);

/// <summary>The rows of the outbox. Whoever lost the lease of a message writes nothing about it any more.</summary>
internal sealed class OutboxQueue(CampusDb db, TimeProvider time, IOptions<WorkOptions> options)
{
    // A few to choose from: machines that look at the same moment do not all want the same one.
    private const int Choice = 5;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Takes the message of a kind that is due longest, under a lease of its own; null when there is none.
    /// </summary>
    public async Task<LeasedMessage?> TakeAsync(string kind, CancellationToken cancellationToken)
    {
        while (await DueAsync(kind, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (await TryTakeAsync(id, cancellationToken) is { } taken)
                {
                    return taken;
                }
            }
        }
        return null;
    }

    /// <summary>Holds on to a message; false when it is another's.</summary>
    public Task<bool> RenewAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        var until = Now + options.Value.Lease;
        return WriteAsync(message, row => row.SetProperty(held => held.DueUtc, until), cancellationToken);
    }

    /// <summary>
    /// It was done, and what it said is nobody's business any more; its key stays, so that it is not done again.
    /// </summary>
    public Task<bool> FinishAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        var now = Now;
        return WriteAsync(
            message,
            row => row.SetProperty(held => held.DoneUtc, now).SetProperty(held => held.Payload, "").SetProperty(held => held.Error, (string?)null),
            cancellationToken);
    }

    /// <summary>It failed and is tried again after a pause.</summary>
    public Task<bool> PostponeAsync(
        LeasedMessage message, TimeSpan pause, string error, CancellationToken cancellationToken)
    {
        var due = Now + pause;
        return WriteAsync(
            message,
            row => row.SetProperty(held => held.DueUtc, due).SetProperty(held => held.LeasedBy, (string?)null).SetProperty(held => held.Error, error),
            cancellationToken);
    }

    /// <summary>It failed for good: from here on a person decides.</summary>
    public Task<bool> SetAsideAsync(LeasedMessage message, string error, CancellationToken cancellationToken)
    {
        var now = Now;
        return WriteAsync(
            message,
            row => row.SetProperty(held => held.SetAsideUtc, now).SetProperty(held => held.LeasedBy, (string?)null).SetProperty(held => held.Error, error),
            cancellationToken);
    }

    /// <summary>
    /// It was broken off because this machine stops: somebody else may have it now, and it is no failure.
    /// </summary>
    public Task<bool> ReturnAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        var now = Now;
        return WriteAsync(
            message,
            row => row.SetProperty(held => held.DueUtc, now).SetProperty(held => held.LeasedBy, (string?)null)
                .SetProperty(held => held.Attempts, message.Attempts - 1),
            cancellationToken);
    }

    private async Task<List<string>> DueAsync(string kind, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.Set<OutboxMessage>()
            .Where(message => message.Kind == kind && message.DoneUtc == null && message.SetAsideUtc == null && message.DueUtc <= now)
            .OrderBy(message => message.DueUtc).Take(Choice)
            .Select(message => message.Id).ToListAsync(cancellationToken);
    }

    // The try is counted as it begins: a message that ends the process would else be tried for ever.
    private async Task<LeasedMessage?> TryTakeAsync(string id, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + options.Value.Lease;
        var owner = Guid.NewGuid().ToString("N");
        var taken = await db.Set<OutboxMessage>()
            .Where(message => message.Id == id && message.DoneUtc == null && message.SetAsideUtc == null && message.DueUtc <= now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(message => message.DueUtc, until).SetProperty(message => message.LeasedBy, owner)
                    .SetProperty(message => message.Attempts, message => message.Attempts + 1),
                cancellationToken);
        return taken == 0
            ? null
            : await db.Set<OutboxMessage>().Where(message => message.Id == id)
                .Select(message => new LeasedMessage(message.Id, owner, message.Kind, message.Payload, message.Attempts))
                .SingleAsync(cancellationToken);
    }

    private async Task<bool> WriteAsync(
        LeasedMessage message, Action<UpdateSettersBuilder<OutboxMessage>> values, CancellationToken cancellationToken) =>
        await db.Set<OutboxMessage>()
            .Where(row => row.Id == message.Id && row.LeasedBy == message.Owner && row.DoneUtc == null && row.SetAsideUtc == null)
            .ExecuteUpdateAsync(values, cancellationToken) == 1;
}
