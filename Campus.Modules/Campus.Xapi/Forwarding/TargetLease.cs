using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// One machine at a time sends to a store, and writes down how far it came only while it still holds the lease. A machine
/// that dies is followed by another when the lease ends; what it had sent and not written down is sent again, with the same ids.
/// </summary>
internal sealed class TargetLease(CampusDb db, TimeProvider time)
{
    // Longer than one batch can take, all repeats and timeouts included.
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(6);
    private readonly string owner = Guid.NewGuid().ToString("N");
    private string id = "";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes the lease; null when somebody else has it, or when there is no reason to.</summary>
    public async Task<ForwardingTargetRow?> TakeAsync(string target, CancellationToken cancellationToken)
    {
        id = target;
        var (now, until) = (Now, Now + Length);
        var taken = await db.Set<ForwardingTargetRow>()
            .Where(row => row.Id == id && row.Enabled && row.TryAgainUtc <= now && row.LeasedUntilUtc <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedBy, owner).SetProperty(row => row.LeasedUntilUtc, until), cancellationToken);
        return taken == 1
            ? await db.Set<ForwardingTargetRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : null;
    }

    /// <summary>Writes down that everything up to a position is dealt with.</summary>
    /// <returns>Whether the lease is still held; when not, nothing was written.</returns>
    public Task<bool> MoveAsync(long position, int sent, CancellationToken cancellationToken)
    {
        var (now, until) = (Now, Now + Length);
        return UpdateAsync(
            set =>
            {
                set.SetProperty(row => row.Position, position).SetProperty(row => row.LeasedUntilUtc, until)
                    .SetProperty(row => row.Failures, 0).SetProperty(row => row.Problem, (string?)null);
                if (sent > 0)
                {
                    set.SetProperty(row => row.Sent, row => row.Sent + sent).SetProperty(row => row.SentUtc, now);
                }
            },
            cancellationToken);
    }

    /// <summary>Writes down a failure, and when to try again.</summary>
    public Task FailAsync(string problem, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = Now;
        return UpdateAsync(
            set => set.SetProperty(row => row.Failures, row => row.Failures + 1)
                .SetProperty(row => row.Problem, problem[..Math.Min(problem.Length, ForwardingTargetRow.LongestProblem)])
                .SetProperty(row => row.ProblemUtc, now)
                .SetProperty(row => row.TryAgainUtc, now + pause),
            cancellationToken);
    }

    /// <summary>Gives the lease back, for whoever looks next.</summary>
    public Task ReturnAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return UpdateAsync(set => set.SetProperty(row => row.LeasedUntilUtc, now), cancellationToken);
    }

    private async Task<bool> UpdateAsync(
        Action<UpdateSettersBuilder<ForwardingTargetRow>> change, CancellationToken cancellationToken) =>
        await db.Set<ForwardingTargetRow>().Where(row => row.Id == id && row.LeasedBy == owner)
            .ExecuteUpdateAsync(change, cancellationToken) == 1;
}
