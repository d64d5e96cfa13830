using Campus.Xapi.Statements;

namespace Campus.Xapi.Storing;

/// <summary>Statements that somebody waits for: stored all together, or none of them.</summary>
internal sealed class StoreRequest(IReadOnlyList<StatementDraft> statements)
{
    // Whoever waits must not continue on the writer's thread.
    private readonly TaskCompletionSource<StatementOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<StatementDraft> Statements { get; } = statements;

    public Task<StatementOutcome> Outcome => outcome.Task;

    public void Complete(StatementOutcome result) => outcome.TrySetResult(result);

    public void Fail(Exception exception) => outcome.TrySetException(exception);
}
