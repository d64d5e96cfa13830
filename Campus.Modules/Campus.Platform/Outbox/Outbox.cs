using System.Collections.Concurrent;
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
    /// <param name="payload">What the handler needs; stored as JSON until it is done.</param>
    /// <param name="dedupKey">A second message with the same key is not added.</param>
    /// <param name="dueUtc">Not before this moment; null means at once.</param>
    /// <param name="personId">Whose it is, for <see cref="IWaitingMessages"/>; null when it is about nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task EnqueueAsync<TPayload>(
        string kind,
        TPayload payload,
        string dedupKey,
        DateTime? dueUtc = null,
        string? personId = null,
        CancellationToken cancellationToken = default);
}

/// <summary>Handles one kind of outbox message.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind of message, for example <c>mail</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Does the work. What it changes in the database is kept together with the note that the message is done. An exception
    /// means: try again later, with growing pauses, for about a day; an <see cref="OutboxException"/> says more, and an
    /// <see cref="OvertakenException"/> that there is nothing to do any more.
    /// </summary>
    Task HandleAsync(string payload, CancellationToken cancellationToken);
}

/// <summary>Why a message could not be handled, said by its handler.</summary>
public sealed class OutboxException : Exception
{
    /// <summary>
    /// Says what is wrong; no part of it may hold an address or a secret, for it is logged and shown.
    /// </summary>
    /// <param name="message">For the log, in English.</param>
    /// <param name="explanation">For administrators, in Dutch.</param>
    /// <param name="isFinal">Whether trying again cannot help: the message is set aside at once.</param>
    public OutboxException(string message, string explanation, bool isFinal = false)
        : base(message)
    {
        Explanation = explanation;
        IsFinal = isFinal;
    }

    /// <summary>What administrators read.</summary>
    public string Explanation { get; }

    /// <summary>Whether trying again cannot help.</summary>
    public bool IsFinal { get; }
}

/// <summary>
/// What a message was about is so no longer, seen when it came to it: it counts as done, and what its handler had begun to
/// change in the database is dropped.
/// </summary>
/// <param name="message">For the log, in English; it names nobody.</param>
public sealed class OvertakenException(string message) : Exception(message);

internal sealed class OutboxMessage
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Payload { get; set; }
    public required string DedupKey { get; init; }
    public string? PersonId { get; init; }
    public DateTime CreatedUtc { get; init; }

    /// <summary>Not to be taken before this moment; the end of its lease while a machine has it.</summary>
    public DateTime DueUtc { get; set; }

    public int Attempts { get; set; }

    /// <summary>Who has it, a new name for each lease.</summary>
    public string? LeasedBy { get; set; }

    public string? Error { get; set; }
    public DateTime? DoneUtc { get; set; }

    /// <summary>Since when nobody tries it any more, until a person says so.</summary>
    public DateTime? SetAsideUtc { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<OutboxMessage>(outbox =>
    {
        outbox.ToTable("OutboxMessages");
        outbox.HasKey(message => message.Id);
        outbox.Property(message => message.Id).HasMaxLength(26);
        outbox.Property(message => message.Kind).HasMaxLength(50);
        outbox.Property(message => message.DedupKey).HasMaxLength(200);
        outbox.Property(message => message.LeasedBy).HasMaxLength(64);
        outbox.Property(message => message.PersonId).HasMaxLength(26);
        outbox.HasIndex(message => message.DedupKey).IsUnique();
        outbox.HasIndex(message => message.PersonId);
        outbox.HasIndex(message => new { message.DoneUtc, message.SetAsideUtc, message.Kind, message.DueUtc });
    });
}

internal sealed class DatabaseOutbox(CampusDb db, TimeProvider time, OutboxSignal signal) : IOutbox
{
    public async Task EnqueueAsync<TPayload>(
        string kind,
        TPayload payload,
        string dedupKey,
        DateTime? dueUtc = null,
        string? personId = null,
        CancellationToken cancellationToken = default)
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
            PersonId = personId,
            CreatedUtc = now,
            DueUtc = dueUtc ?? now,
        });
        db.AfterCommit(() => signal.Raise(kind));
    }
}

/// <summary>Wakes the worker of this process at once; other processes find the message when they next look.</summary>
internal sealed class OutboxSignal(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> raised = new(StringComparer.Ordinal);

    public void Raise(string kind)
    {
        try
        {
            Of(kind).Release();
        }
        catch (SemaphoreFullException)
        {
            // Already raised and not yet seen: one wake-up serves both.
        }
    }

    /// <summary>Waits for a message of a kind, but not too long.</summary>
    public async Task WaitAsync(string kind, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await Of(kind).WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private SemaphoreSlim Of(string kind) => raised.GetOrAdd(kind, _ => new SemaphoreSlim(0, 1));
}
