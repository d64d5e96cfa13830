using System.Collections.Concurrent;
using System.Threading.Channels;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.Xapi.Credentials;

/// <summary>
/// Notes when a credential was last used: in the background, and once a minute however many machines it talks to.
/// </summary>
internal sealed partial class CredentialUse(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<CredentialUse> logger) : BackgroundService
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTime> noted = new(StringComparer.Ordinal);

    private readonly Channel<(string Key, DateTime Moment)> waiting =
        Channel.CreateUnbounded<(string, DateTime)>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Costs a request nothing but a look in memory.</summary>
    public void Note(string key)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var isKnown = noted.TryGetValue(key, out var before);
        if (isKnown && now - before < Grain)
        {
            return;
        }
        if (isKnown ? noted.TryUpdate(key, now, before) : noted.TryAdd(key, now))
        {
            waiting.Writer.TryWrite((key, now));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (key, moment) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(key, moment, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task WriteAsync(string key, DateTime moment, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var longAgo = moment - Grain;
        await scope.ServiceProvider.GetRequiredService<CampusDb>().Set<CredentialRow>()
            .Where(row => row.Key == key && (row.LastUsedUtc == null || row.LastUsedUtc <= longAgo))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastUsedUtc, moment), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not note the use of a credential; its next use is noted again")]
    private partial void LogFailed(Exception exception);
}
