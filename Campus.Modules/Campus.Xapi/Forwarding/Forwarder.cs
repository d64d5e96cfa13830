using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Looks which stores have something to get, and works for each by itself: a slow one keeps no other waiting.
/// </summary>
internal sealed partial class Forwarder(
    IServiceScopeFactory scopes, IOptions<ForwardingOptions> options, TimeProvider time, ILogger<Forwarder> logger) : BackgroundService
{
    private readonly Dictionary<string, Task> running = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var id in await LookAsync(stoppingToken))
                {
                    if (!running.TryGetValue(id, out var work) || work.IsCompleted)
                    {
                        running[id] = RunAsync(id, stoppingToken);
                    }
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnavailable(exception);
            }
            await Task.Delay(options.Value.LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(running.Values);
    }

    private async Task<List<string>> LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CampusDb>();
        var queue = scope.ServiceProvider.GetRequiredService<ForwardingQueue>();
        var targets = await db.Set<ForwardingTargetRow>().AsNoTracking().Where(row => row.Enabled)
            .Select(row => new Look(
                row.Id, row.Name, row.Position, row.TryAgainUtc, db.Set<SetAsideRow>().Any(aside => aside.TargetId == row.Id && aside.Again)))
            .ToListAsync(cancellationToken);
        if (targets.Count == 0)
        {
            return [];
        }
        var (now, last) = (time.GetUtcNow().UtcDateTime, await queue.LastAsync(cancellationToken));
        await MeasureAsync(queue, targets, cancellationToken);
        return [.. targets.Where(target => target.TryAgainUtc <= now && (target.Position < last || target.Again)).Select(target => target.Id)];
    }

    private static async Task MeasureAsync(
        ForwardingQueue queue, List<Look> targets, CancellationToken cancellationToken)
    {
        if (!XapiMeters.Behind.Enabled && !XapiMeters.BehindTime.Enabled)
        {
            return;
        }
        foreach (var target in targets)
        {
            var (behind, behindTime) = await queue.BehindAsync(target.Position, cancellationToken);
            XapiMeters.Behind.Record(behind, XapiMeters.Target(target.Name));
            XapiMeters.BehindTime.Record(behindTime.TotalSeconds, XapiMeters.Target(target.Name));
        }
    }

    private async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<TargetWork>(scope.ServiceProvider).RunAsync(id, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The campus stops; what was not written down is sent again.
        }
        catch (Exception exception)
        {
            LogFailed(id, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Forwarding to {Target} broke off; it goes on from where it was")]
    private partial void LogFailed(string target, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The stores to forward to could not be read; trying again")]
    private partial void LogUnavailable(Exception exception);

    private sealed record Look(string Id, string Name, long Position, DateTime TryAgainUtc, bool Again);
}
