using Microsoft.Extensions.DependencyInjection;

namespace Campus.Platform;

/// <summary>Something that happened, told to modules above within the same transaction.</summary>
public interface IDomainEvent;

/// <summary>Reacts to an event. Its changes are kept or lost together with what caused the event.</summary>
public interface IDomainEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Handles the event in the transaction of whoever raised it.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>Raises domain events.</summary>
public interface IDomainEvents
{
    /// <summary>Calls every handler, one after the other, within the caller's scope and transaction.</summary>
    Task RaiseAsync<TEvent>(TEvent happened, CancellationToken cancellationToken = default)
        where TEvent : IDomainEvent;
}

internal sealed class ScopedDomainEvents(IServiceProvider services) : IDomainEvents
{
    public async Task RaiseAsync<TEvent>(TEvent happened, CancellationToken cancellationToken = default)
        where TEvent : IDomainEvent
    {
        foreach (var handler in services.GetServices<IDomainEventHandler<TEvent>>())
        {
            await handler.HandleAsync(happened, cancellationToken);
        }
    }
}
