using System.Collections.Concurrent;
using Campus.Platform;

namespace Campus.StorageTests.Platform.Work;

/// <summary>Writes down what it is given, or misbehaves as told.</summary>
internal sealed class Notebook : IOutboxHandler
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Kind { get; init; } = OutboxTests.Kind;

    public bool Stuck { get; init; }

    public bool TakesUntilTold { get; init; }

    public Exception? Fails { get; set; }

    public ConcurrentQueue<string> Written { get; } = new();

    public async Task HandleAsync(string payload, CancellationToken cancellationToken)
    {
        begun.TrySetResult();
        if (Stuck)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        if (TakesUntilTold)
        {
            await told.Task.WaitAsync(cancellationToken);
        }
        if (Fails is { } failure)
        {
            throw failure;
        }
        Written.Enqueue(payload);
    }

    public void Tell() => told.TrySetResult();

    public Task UntilBegunAsync() => begun.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public async Task UntilAsync(int messages)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Written.Count < messages)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
