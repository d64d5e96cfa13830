using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.Platform;

/// <summary>Work that returns, done by one machine at a time.</summary>
public interface IRecurringWork
{
    /// <summary>The name of its lease; unique and stable.</summary>
    string Name { get; }

    /// <summary>The pause between two runs.</summary>
    TimeSpan Every { get; }

    /// <summary>Does one run; must bear being stopped half-way and run again.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

internal sealed class WorkLease
{
    public required string Name { get; init; }
    public required string Owner { get; set; }
    public DateTime NextRunUtc { get; set; }
}

internal sealed partial class RecurringWorker(
    IServiceScopeFactory scopes, ModuleCatalog modules, TimeProvider time, ILogger<RecurringWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private readonly string owner = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Type[] kinds = [.. modules.Modules.SelectMany(module => module.Startup.BackgroundWork)];
        while (kinds.Length > 0 && !stoppingToken.IsCancellationRequested)
        {
            foreach (var kind in kinds)
            {
                await RunIfDueAsync(kind, stoppingToken);
            }
            await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunIfDueAsync(Type kind, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var work = (IRecurringWork)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kind);
            if (await LeaseAsync(scope.ServiceProvider.GetRequiredService<CampusDb>(), work, cancellationToken))
            {
                await work.RunAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(kind.Name, exception);
        }
    }

    private async Task<bool> LeaseAsync(CampusDb db, IRecurringWork work, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var next = now + work.Every;
        var taken = await db.Set<WorkLease>()
            .Where(lease => lease.Name == work.Name && lease.NextRunUtc <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.NextRunUtc, next).SetProperty(lease => lease.Owner, owner),
                cancellationToken);
        if (taken == 1 || await db.Set<WorkLease>().AnyAsync(lease => lease.Name == work.Name, cancellationToken))
        {
            return taken == 1;
        }
        try
        {
            db.Add(new WorkLease { Name = work.Name, Owner = owner, NextRunUtc = next });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another machine made the first lease in the same moment: the work is theirs.
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Background work {Work} failed; it runs again when next due")]
    private partial void LogFailed(string work, Exception exception);
}
