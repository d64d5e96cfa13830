using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Campus.Platform;

/// <summary>
/// Records in the audit what a stranger can make happen as often as he likes: wrong passwords, refused pages. The first time
/// is an entry within seconds; what follows is counted and becomes one entry an hour, so nobody can flood the trail. Counting
/// costs the request nothing, and tells nothing by its time.
/// </summary>
public interface ISecurityEvents
{
    /// <summary>Counts something that happened.</summary>
    /// <param name="category">As of <see cref="IAudit.Record"/>.</param>
    /// <param name="name">What happened, for example <c>SignInFailed</c>.</param>
    /// <param name="correlationId">Whom or what it happened to.</param>
    /// <param name="data">What a reader needs to understand it; few values, never a secret or what somebody typed.</param>
    void Count(string category, string name, string correlationId, object? data = null);
}

internal sealed partial class CountedEvents(
    IServiceScopeFactory scopes, TimeProvider time, ILogger<CountedEvents> logger)
    : BackgroundService, ISecurityEvents
{
    // Whoever finds more kinds of mischief than this in an hour is counted with the others.
    private const int MostKinds = 2000;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OneEntryPer = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<Kind, Tally> tallies = new();

    public void Count(string category, string name, string correlationId, object? data = null)
    {
        var kind = new Kind(category, name, correlationId, data is null ? "{}" : JsonSerializer.Serialize(data));
        if (tallies.Count >= MostKinds && !tallies.ContainsKey(kind))
        {
            kind = new Kind(category, name, "*", "{}");
        }
        var tally = tallies.GetOrAdd(kind, _ => new Tally());
        Interlocked.Increment(ref tally.Waiting);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // On the way out all that is counted is written down.
            await WriteAsync(all: stoppingToken.IsCancellationRequested);
        }
    }

    private async Task WriteAsync(bool all)
    {
        var now = time.GetUtcNow();
        var due = tallies.Where(pair => all || now >= pair.Value.NextUtc).ToList();
        foreach (var (kind, tally) in due)
        {
            var times = Interlocked.Exchange(ref tally.Waiting, 0);
            if (times == 0)
            {
                tallies.TryRemove(kind, out _);
                continue;
            }
            tally.NextUtc = now + OneEntryPer;
            await RecordAsync(kind, times);
        }
    }

    private async Task RecordAsync(Kind kind, int times)
    {
        LogCounted(kind.Category, kind.Name, kind.CorrelationId, times, kind.Data);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var audit = scope.ServiceProvider.GetRequiredService<IAudit>();
            var data = JsonNode.Parse(kind.Data)!.AsObject();
            data["Times"] = times.ToString(CultureInfo.InvariantCulture);
            await scope.ServiceProvider.GetRequiredService<CampusDb>().InTransactionAsync(_ =>
            {
                audit.Record(kind.Category, kind.Name, kind.CorrelationId, data);
                return Task.CompletedTask;
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogLost(kind.Name, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Security: {Category}.{Name} of {Subject}, {Times} times {Data}")]
    private partial void LogCounted(string category, string name, string subject, int times, string data);

    [LoggerMessage(Level = LogLevel.Error, Message = "Security events {Name} could not be written to the audit")]
    private partial void LogLost(string name, Exception exception);

    private sealed record Kind(string Category, string Name, string CorrelationId, string Data);

    private sealed class Tally
    {
#pragma warning disable SA1401 // Interlocked needs a field.
        public int Waiting;
#pragma warning restore SA1401

        public DateTimeOffset NextUtc { get; set; }
    }
}
