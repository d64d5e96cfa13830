using System.Diagnostics;
using System.Threading.Channels;
using Campus.Xapi.Data;
using Campus.Xapi.Statements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campus.Xapi.Storing;

/// <summary>
/// The group commit: one task takes all requests that wait and stores them in one durable transaction, while the next
/// ones gather. So sixty-four writers share one sync of the disk instead of queueing for one each.
/// </summary>
internal sealed partial class StatementWriter : IAsyncDisposable
{
    private const int LargestGroup = 500;
    private const int LongestQueue = 4096;

    private readonly Channel<StoreRequest> queue = Channel.CreateBounded<StoreRequest>(
        new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    private readonly IServiceScopeFactory scopes;
    private readonly WriterActivity activity;
    private readonly ILogger<StatementWriter> logger;
    private readonly Task working;

    public StatementWriter(IServiceScopeFactory scopes, WriterActivity activity, ILogger<StatementWriter> logger)
    {
        (this.scopes, this.activity, this.logger) = (scopes, activity, logger);
        // The first request makes the writer; its user and its trace must not become those of all others.
        using (ExecutionContext.SuppressFlow())
        {
            working = Task.Run(WorkAsync);
        }
    }

    /// <summary>Stores statements with whatever else waits, and returns when they are durable.</summary>
    public async Task<StatementOutcome> StoreAsync(
        IReadOnlyList<StatementDraft> statements, CancellationToken cancellationToken)
    {
        var request = new StoreRequest(statements);
        await queue.Writer.WriteAsync(request, cancellationToken);
        return await request.Outcome.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await working;
    }

    private async Task WorkAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var waiting = TakeGroup();
            activity.Begin();
            while (waiting.Count > 0)
            {
                waiting = await StoreDistinctAsync(waiting);
            }
            activity.End();
        }
    }

    private List<StoreRequest> TakeGroup()
    {
        var group = new List<StoreRequest>();
        var statements = 0;
        while (statements < LargestGroup && queue.Reader.TryRead(out var request))
        {
            group.Add(request);
            statements += request.Statements.Count;
        }
        return group;
    }

    // A request with an id that an earlier one also has waits for the next transaction, to be compared with what was
    // stored.
    private async Task<List<StoreRequest>> StoreDistinctAsync(List<StoreRequest> waiting)
    {
        var ids = new HashSet<Guid>();
        var (now, later) = (new List<StoreRequest>(waiting.Count), new List<StoreRequest>());
        foreach (var request in waiting)
        {
            (request.Statements.Any(draft => ids.Contains(draft.Id)) ? later : now).Add(request);
            ids.UnionWith(request.Statements.Select(draft => draft.Id));
        }
        await StoreGroupAsync(now);
        return later;
    }

    // Halving a group that failed finds the one bad request in a few steps, and stores all others.
    private async Task StoreGroupAsync(List<StoreRequest> group)
    {
        try
        {
            var outcomes = await StoreTogetherAsync(group);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Complete(outcomes[i]);
            }
        }
        catch (Exception exception) when (group.Count > 1)
        {
            LogSplit(group.Count, exception.Message);
            await StoreGroupAsync(group[..(group.Count / 2)]);
            await StoreGroupAsync(group[(group.Count / 2)..]);
        }
        catch (Exception exception)
        {
            group[0].Fail(exception);
        }
    }

    private async Task<IReadOnlyList<StatementOutcome>> StoreTogetherAsync(List<StoreRequest> group)
    {
        var started = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var outcomes = await ActivatorUtilities.CreateInstance<StatementGroup>(scope.ServiceProvider).StoreAsync(group, CancellationToken.None);
        XapiMeters.GroupSize.Record(group.Sum(request => request.Statements.Count));
        XapiMeters.CommitDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return outcomes;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "A group of {Count} requests could not be stored and is tried in parts: {Reason}")]
    private partial void LogSplit(int count, string reason);
}
