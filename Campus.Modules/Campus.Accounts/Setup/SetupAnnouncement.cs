using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campus.Accounts.Setup;

/// <summary>Prints a code on the console of a campus that nobody can administer yet.</summary>
internal sealed class SetupAnnouncement(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var administrator = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
        if (!await administrator.ExistsAsync(cancellationToken))
        {
            var code = await administrator.NewCodeAsync(cancellationToken);
            // The address is known only when the server listens.
            lifetime.ApplicationStarted.Register(() => Print(code));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print(string code)
    {
        using var scope = scopes.CreateScope();
        Console.WriteLine();
        Console.WriteLine("  This campus has no administrator yet. Make one with this code, valid for 24 hours and once:");
        Console.WriteLine($"    {code}");
        Console.WriteLine($"    {scope.ServiceProvider.GetRequiredService<ISiteAddress>().Of("/setup")}");
        Console.WriteLine();
    }
}
