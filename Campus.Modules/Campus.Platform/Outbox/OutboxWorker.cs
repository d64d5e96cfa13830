using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Platform;

/// <summary>
/// Takes due messages one by one, each under its own lease, so that several machines share the work without doing it twice.
/// Each kind goes its own way: a slow mail server holds up mail and nothing else.
/// </summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time, IOptions<WorkOptions> options, ILogger<OutboxWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var grace = new CancellationTokenSource();
        // What is in hand is finished: a mail that is broken off after the server took it would be sent again.
        await using var stopping = stoppingToken.Register(() => grace.CancelAfter(options.Value.Grace));
        await Task.WhenAll(Kinds().Select(kind => WorkAsync(kind, grace.Token, stoppingToken)));
    }

    private List<string> Kinds()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IOutboxHandler>().Select(handler => handler.Kind)];
    }

    private async Task WorkAsync(string kind, CancellationToken grace, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                while (!stopping.IsCancellationRequested && await WorkOffOneAsync(kind, grace, stopping))
                {
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogUnavailable(exception);
            }
            await signal.WaitAsync(kind, options.Value.LookEvery, stopping);
        }
    }

    private async Task<bool> WorkOffOneAsync(string kind, CancellationToken grace, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var since = time.GetUtcNow();
        if (await scope.ServiceProvider.GetRequiredService<OutboxQueue>().TakeAsync(kind, stopping) is not { } message)
        {
            return false;
        }
        try
        {
            await new Lease(time, options.Value.Lease).HoldAsync(
                $"{message.Kind} {message.Id}",
                since,
                token => WriteAsync(queue => queue.RenewAsync(message, token)),
                token => HandleAsync(scope.ServiceProvider, message, token),
                grace);
        }
        catch (LeaseLostException lost)
        {
            LogLost(lost);
        }
        catch (OperationCanceledException) when (grace.IsCancellationRequested)
        {
            await WriteAsync(queue => queue.ReturnAsync(message, CancellationToken.None));
        }
        catch (Exception exception)
        {
            await FailAsync(message, exception);
        }
        return true;
    }

    private async Task HandleAsync(
        IServiceProvider services, LeasedMessage message, CancellationToken cancellationToken)
    {
        if (message.Attempts > OutboxPatience.MostAttempts)
        {
            throw new OutboxException("every try broke off", "Elke poging brak af voordat die klaar was.", isFinal: true);
        }
        try
        {
            await services.GetServices<IOutboxHandler>().First(handler => handler.Kind == message.Kind)
                .HandleAsync(message.Payload, cancellationToken);
        }
        catch (OvertakenException overtaken)
        {
            LogOvertaken(message.Kind, message.Id, overtaken.Message);
            services.GetRequiredService<CampusDb>().ChangeTracker.Clear();
        }
        // It happened: not even a machine that stops may forget to say so.
        await services.GetRequiredService<CampusDb>().InTransactionAsync(
            async token =>
            {
                if (!await services.GetRequiredService<OutboxQueue>().FinishAsync(message, token))
                {
                    throw new LeaseLostException($"{message.Kind} {message.Id}");
                }
            },
            CancellationToken.None);
    }

    private async Task FailAsync(LeasedMessage message, Exception exception)
    {
        var known = exception as OutboxException;
        var explanation = known?.Explanation ?? $"Er ging iets mis ({exception.GetType().Name}). In het logboek van de server staat meer.";
        if (known is { IsFinal: true } || message.Attempts >= OutboxPatience.MostAttempts)
        {
            LogSetAside(message.Kind, message.Id, message.Attempts, exception.Message, known is null ? exception : null);
            await WriteAsync(queue => queue.SetAsideAsync(message, explanation, CancellationToken.None));
            return;
        }
        var pause = OutboxPatience.PauseAfter(message.Attempts);
        LogFailed(message.Kind, message.Id, message.Attempts, exception.Message, pause, known is null ? exception : null);
        await WriteAsync(queue => queue.PostponeAsync(message, pause, explanation, CancellationToken.None));
    }

    // With a context of its own: what a handler left behind half-done is not to be saved along.
    private async Task<bool> WriteAsync(Func<OutboxQueue, Task<bool>> write)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await write(scope.ServiceProvider.GetRequiredService<OutboxQueue>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Kind} {Id} failed at attempt {Attempt}: {Reason}; next try in {Pause}")]
    private partial void LogFailed(string kind, string id, int attempt, string reason, TimeSpan pause, Exception? exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Outbox message {Kind} {Id} is set aside after {Attempts} attempts: {Reason}")]
    private partial void LogSetAside(string kind, string id, int attempts, string reason, Exception? exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox message {Kind} {Id} was overtaken: {Reason}")]
    private partial void LogOvertaken(string kind, string id, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Work on an outbox message was broken off")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again")]
    private partial void LogUnavailable(Exception exception);
}

/// <summary>How often and how soon a message that failed is tried again.</summary>
internal static class OutboxPatience
{
    /// <summary>
    /// Ten tries within an hour and a half, and then every hour for a day: the night that a server is away.
    /// </summary>
    public const int MostAttempts = 34;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The pause after a number of tries: ten seconds, then each time twice as long, up to an hour.</summary>
    public static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, 5 * Math.Pow(2, attempts)));
}
