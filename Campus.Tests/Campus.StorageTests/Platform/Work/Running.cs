using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campus.StorageTests.Platform.Work;

/// <summary>Machines whose background work runs until this is disposed.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly List<IHostedService> services = [];

    public static async Task<Running> StartAsync(params ServiceProvider[] machines)
    {
        var running = new Running();
        foreach (var service in machines.SelectMany(machine => machine.GetServices<IHostedService>()))
        {
            await service.StartAsync(CancellationToken.None);
            running.services.Add(service);
        }
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services)
        {
            await service.StopAsync(CancellationToken.None);
        }
    }
}

/// <summary>Messages in the outbox, numbered from zero.</summary>
internal static class Enqueued
{
    public static async Task AddAsync(ServiceProvider machine, string kind, int messages)
    {
        await using var scope = machine.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(async token =>
        {
            for (var number = 0; number < messages; number++)
            {
                await outbox.EnqueueAsync(kind, number.ToString(), $"{kind}-{number}", cancellationToken: token);
            }
        });
    }
}
