using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Campus.Platform;

/// <summary>
/// Work that must happen once after the current transaction: mail, calls to others. Enqueued in the transaction,
/// so it is there exactly when the facts are; done at least once, so a handler must bear a repeat.
/// </summary>
public interface IOutbox
{
    /// <summary>Adds a message in the caller's transaction.</summary>
    /// <param name="kind">The <see cref="IOutboxHandler.Kind"/> that will handle it.</param>
    /// <param name="payload">What the handler needs; stored as JSON.</param>
    /// <param name="dedupKey">A second message with the same key is not added.</param>
    /// <param name="dueUtc">Not before this moment; null means at once.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task EnqueueAsync<TPayload>(
        string kind, TPayload payload, string dedupKey, DateTime? dueUtc = null, CancellationToken cancellationToken = default);
}

/// <summary>Handles one kind of outbox message.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind of message, for example <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>Does the work. An exception means: try again later, with growing pauses.</summary>
    Task HandleAsync(string payload, CancellationToken cancellationToken);
}

internal sealed class OutboxMessage
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; init; }
    public required string DedupKey { get; init; }
    public DateTime CreatedUtc { get; init; }
    public DateTime DueUtc { get; set; }
    public int Attempts { get; set; }
    public string? LeasedBy { get; set; }
    public string? Error { get; set; }
    public DateTime? DoneUtc { get; set; }
}

internal sealed class DatabaseOutbox(CampusDb db, TimeProvider time, OutboxSignal signal) : IOutbox
{
    public async Task EnqueueAsync<TPayload>(
        string kind, TPayload payload, string dedupKey, DateTime? dueUtc = null, CancellationToken cancellationToken = default)
    {
        var known = db.Set<OutboxMessage>().Local.Any(message => message.DedupKey == dedupKey)
            || await db.Set<OutboxMessage>().AnyAsync(message => message.DedupKey == dedupKey, cancellationToken);
        if (known)
        {
            return;
        }
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new OutboxMessage
        {
            Id = IdGenerator.NewId(),
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload),
            DedupKey = dedupKey,
            CreatedUtc = now,
            DueUtc = dueUtc ?? now,
        });
        db.AfterCommit(signal.Raise);
    }
}

/// <summary>Wakes the worker of this process at once; other processes find the message when they next look.</summary>
internal sealed class OutboxSignal
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised and not yet seen: one wake-up serves both.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => raised.WaitAsync(atMost, cancellationToken);
}
