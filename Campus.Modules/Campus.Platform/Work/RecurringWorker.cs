using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Campus.Platform;

/// <summary>
/// Runs the recurring work of all modules, each in its own time: one that takes long holds up no other.
/// </summary>
internal sealed partial class RecurringWorker(
    IServiceScopeFactory scopes, ModuleCatalog modules, TimeProvider time, IOptions<WorkOptions> options, ILogger<RecurringWorker> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(modules.Modules.SelectMany(module => module.Startup.BackgroundWork).Select(kind => RepeatAsync(kind, stoppingToken)));

    private async Task RepeatAsync(Type kind, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunIfDueAsync(kind, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(kind.Name, exception);
            }
            await Task.Delay(options.Value.LookEvery, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunIfDueAsync(Type kind, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = (IRecurringWork)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kind);
        var owner = Guid.NewGuid().ToString("N");
        var since = time.GetUtcNow();
        if (!await LeasesAsync(leases => leases.TakeAsync(work.Name, owner, stopping)))
        {
            return;
        }
        // A run that was broken off is begun anew as soon as somebody can; one that failed waits for its turn.
        var pause = work.Every;
        try
        {
            await new Lease(time, options.Value.Lease).HoldAsync(
                work.Name, since, token => LeasesAsync(leases => leases.RenewAsync(work.Name, owner, token)), work.RunAsync, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            pause = TimeSpan.Zero;
            throw;
        }
        finally
        {
            await LeasesAsync(async leases =>
            {
                await leases.ReturnAsync(work.Name, owner, pause, CancellationToken.None);
                return true;
            });
        }
    }

    private async Task<bool> LeasesAsync(Func<WorkLeases, Task<bool>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<WorkLeases>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Background work {Work} failed; it runs again when next due")]
    private partial void LogFailed(string work, Exception exception);
}
