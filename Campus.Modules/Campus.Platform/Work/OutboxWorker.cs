using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.Platform;

/// <summary>Takes due messages under a lease, so that several machines share the work without doing it twice.</summary>
internal sealed partial class OutboxWorker(
    IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider time, ILogger<OutboxWorker> logger) : BackgroundService
{
    private const int BatchSize = 20;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);
    private readonly string owner = $"{Environment.MachineName}-{Guid.NewGuid():N}"[..Math.Min(64, Environment.MachineName.Length + 33)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkOffBatchAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnavailable(exception);
            }
            await signal.WaitAsync(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> WorkOffBatchAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var leased = await LeaseAsync(db, cancellationToken);
        var handlers = scope.ServiceProvider.GetServices<IOutboxHandler>().ToDictionary(handler => handler.Kind);
        foreach (var message in leased)
        {
            await HandleAsync(message, handlers, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        return leased.Count;
    }

    // A lease moves the due time forward: a worker that dies leaves the message to be found again after it.
    private async Task<List<OutboxMessage>> LeaseAsync(CampusDb db, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<OutboxMessage>()
            .Where(message => message.DoneUtc == null && message.DueUtc <= now)
            .OrderBy(message => message.DueUtc).Take(BatchSize)
            .Select(message => message.Id).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return [];
        }
        var until = now + LeaseTime;
        await db.Set<OutboxMessage>()
            .Where(message => due.Contains(message.Id) && message.DoneUtc == null && message.DueUtc <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(message => message.DueUtc, until).SetProperty(message => message.LeasedBy, owner),
                cancellationToken);
        return await db.Set<OutboxMessage>()
            .Where(message => due.Contains(message.Id) && message.LeasedBy == owner && message.DueUtc == until)
            .ToListAsync(cancellationToken);
    }

    private async Task HandleAsync(
        OutboxMessage message, Dictionary<string, IOutboxHandler> handlers, CancellationToken cancellationToken)
    {
        message.Attempts++;
        try
        {
            await handlers[message.Kind].HandleAsync(message.Payload, cancellationToken);
            message.DoneUtc = time.GetUtcNow().UtcDateTime;
            message.Error = null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, 5 * Math.Pow(2, message.Attempts)));
            message.DueUtc = time.GetUtcNow().UtcDateTime + pause;
            message.Error = exception.Message;
            LogFailed(message.Kind, message.Id, message.Attempts, pause, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {Kind} {Id} failed at attempt {Attempt}; next try in {Pause}")]
    private partial void LogFailed(string kind, string id, int attempt, TimeSpan pause, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again")]
    private partial void LogUnavailable(Exception exception);
}
