using Microsoft.Data.Sqlite;

namespace Campus.Platform;

/// <summary>
/// Somebody else has the lease: whatever was done since is theirs to do, and nothing of it is written.
/// </summary>
internal sealed class LeaseLostException(string what) : Exception($"The lease on {what} ran out and another machine took it.");

/// <summary>Renews a lease while work goes on, and stops the work when the lease is lost.</summary>
internal sealed class Lease(TimeProvider time, TimeSpan length)
{
    // Three chances to renew before it runs out.
    private const int Chances = 4;

    // The work stops a little sooner than somebody else may begin, also on a machine that is short of time.
    private TimeSpan Margin => length / 10;

    /// <summary>Does the work under a lease that was taken just now.</summary>
    /// <param name="what">What is leased, for whoever reads that it was lost.</param>
    /// <param name="since">When taking it began: a first question to a database may take longer than a lease.</param>
    /// <param name="renew">Moves the end of the lease forward; false when it is another's.</param>
    /// <param name="work">The work; its token ends when the lease is lost too.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task HoldAsync(
        string what, DateTimeOffset since, Func<CancellationToken, Task<bool>> renew, Func<CancellationToken, Task> work,
        CancellationToken cancellationToken)
    {
        var begun = time.GetUtcNow();
        if (begun - since >= length / Chances)
        {
            since = await renew(cancellationToken) ? begun : throw new LeaseLostException(what);
        }
        using var working = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(since, renew, working, done.Token);
        try
        {
            await work(working.Token);
        }
        catch (OperationCanceledException) when (working.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new LeaseLostException(what);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
        }
    }

    private async Task RenewAsync(
        DateTimeOffset since, Func<CancellationToken, Task<bool>> renew, CancellationTokenSource working, CancellationToken done)
    {
        using var timer = new PeriodicTimer(length / Chances, time);
        var until = since + length - Margin;
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                var next = time.GetUtcNow() + length - Margin;
                switch (await TryAsync(renew, until, done))
                {
                    case true:
                        until = next;
                        break;
                    case null when time.GetUtcNow() < until:
                        break;
                    default:
                        await working.CancelAsync();
                        return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    /// <summary>Whether it was renewed; null when nobody could tell before the lease ends, which then decides.</summary>
    private async Task<bool?> TryAsync(
        Func<CancellationToken, Task<bool>> renew, DateTimeOffset until, CancellationToken done)
    {
        var left = until - time.GetUtcNow();
        using var end = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, done);
        try
        {
            return await renew(either.Token);
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            // The work itself may hold the write lock, and then nobody else can take the lease either.
            return true;
        }
        catch (Exception) when (!done.IsCancellationRequested)
        {
            return null;
        }
    }
}
