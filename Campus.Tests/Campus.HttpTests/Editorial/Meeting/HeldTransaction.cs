using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Campus.HttpTests.Editorial.Meeting;

/// <summary>
/// Holds one transaction just before one of its statements, so that somebody else can be at the same moment: the first
/// transaction that names an item.
/// </summary>
internal sealed class HeldTransaction : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly Lock gate = new();
    private string? item;
    private int left;
    private DbTransaction? held;
    private TaskCompletionSource reached = New(), released = New(), begun = New();

    /// <summary>Ends when the transaction stands still.</summary>
    public Task Reached => reached.Task;

    /// <summary>Ends when somebody else begins a transaction while it stands still.</summary>
    public Task OtherBegins => begun.Task;

    /// <summary>Holds the next transaction about an item before its statement of this number; the first is 1.</summary>
    public void Hold(string contentItemId, int statement)
    {
        lock (gate)
        {
            (item, left, held) = (contentItemId, statement, null);
            (reached, released, begun) = (New(), New(), New());
        }
    }

    /// <summary>Lets it go on, and all that come after it.</summary>
    public void Release()
    {
        lock (gate)
        {
            item = null;
        }
        released.TrySetResult();
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        await PassAsync(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        await PassAsync(command);
        return result;
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        if (reached.Task.IsCompleted)
        {
            begun.TrySetResult();
        }
        return new(result);
    }

    private Task PassAsync(DbCommand command)
    {
        lock (gate)
        {
            if (item is null || command.Transaction is not { } transaction)
            {
                return Task.CompletedTask;
            }
            if (held is null && command.Parameters.Cast<DbParameter>().Any(parameter => Equals(parameter.Value, item)))
            {
                held = transaction;
            }
            if (held != transaction || --left != 0)
            {
                return Task.CompletedTask;
            }
            reached.TrySetResult();
            return released.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
