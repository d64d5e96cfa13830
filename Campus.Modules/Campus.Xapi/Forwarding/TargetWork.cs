using System.Text.Json;
using Campus.Platform;
using Campus.Xapi.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Campus.Xapi.Forwarding;

/// <summary>
/// Sends one store what it does not have yet, in order and batch by batch. A batch that is refused is halved until the bad
/// statements are found; those are set aside with the answer and the rest goes on. Any other failure ends the run: the
/// same statements come first in the next.
/// </summary>
internal sealed class TargetWork(
    CampusDb db, ForwardingQueue queue, TargetLease lease, ForwardingClient client, OwnStatements own,
    IOptions<ForwardingOptions> options, TimeProvider time)
{
    private const int BatchSize = 50;

    // With a filter, more are looked at than are sent.
    private const int LookAhead = 500;

    private ForwardingTargetRow target = null!;
    private ForwardingFilter filter = ForwardingFilter.None;

    /// <summary>Sends until everything is sent, something fails, or somebody else has the lease.</summary>
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        if (await lease.TakeAsync(id, cancellationToken) is not { } leased)
        {
            return;
        }
        (target, filter) = (leased, ForwardingFilter.Read(leased.Filter));
        var most = filter.TakesAll ? BatchSize : LookAhead;
        try
        {
            var goesWell = await TryAgainAsync(cancellationToken);
            while (goesWell && await queue.NextAsync(target.Position, most, cancellationToken) is { Count: > 0 } waiting)
            {
                goesWell = await ForwardAsync(waiting, cancellationToken);
            }
        }
        finally
        {
            await lease.ReturnAsync(CancellationToken.None);
        }
    }

    private async Task<bool> ForwardAsync(IReadOnlyList<QueuedStatement> waiting, CancellationToken cancellationToken)
    {
        var batch = new List<QueuedStatement>(BatchSize);
        var last = target.Position;
        foreach (var statement in waiting)
        {
            if (filter.Takes(statement, own.AuthorityKey))
            {
                if (batch.Count == BatchSize)
                {
                    break;
                }
                batch.Add(statement);
            }
            last = statement.Position;
        }
        return await SendAsync(batch, cancellationToken) && (last == target.Position || await MoveAsync(last, 0, cancellationToken));
    }

    private async Task<bool> SendAsync(List<QueuedStatement> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return true;
        }
        var answer = await client.SendAsync(target, batch, cancellationToken);
        if (answer.IsTaken || (answer.IsThere && batch.Count == 1))
        {
            return await MoveAsync(batch[^1].Position, batch.Count, cancellationToken);
        }
        if (!answer.IsAboutStatements)
        {
            await FailAsync(answer, cancellationToken);
            return false;
        }
        if (batch.Count == 1)
        {
            return await SetAsideAsync(batch[0], answer, cancellationToken);
        }
        var half = batch.Count / 2;
        return await SendAsync(batch[..half], cancellationToken) && await SendAsync(batch[half..], cancellationToken);
    }

    private async Task<bool> MoveAsync(long position, int sent, CancellationToken cancellationToken)
    {
        XapiMeters.Forwarded.Add(sent, XapiMeters.Target(target.Name));
        target.Position = position;
        return await lease.MoveAsync(position, sent, cancellationToken);
    }

    private Task<bool> SetAsideAsync(QueuedStatement statement, Answer answer, CancellationToken cancellationToken)
    {
        XapiMeters.SetAside.Add(1, XapiMeters.Target(target.Name));
        return db.InTransactionAsync(
            async token =>
            {
                var moved = await MoveAsync(statement.Position, 0, token);
                if (moved)
                {
                    db.Add(new SetAsideRow
                    {
                        TargetId = target.Id, Stored = statement.Position, StatementId = IdOf(statement),
                        Status = answer.Status, Answer = answer.Text, SinceUtc = time.GetUtcNow().UtcDateTime,
                    });
                }
                return moved;
            },
            cancellationToken);
    }

    private async Task<bool> TryAgainAsync(CancellationToken cancellationToken)
    {
        var asked = await db.Set<SetAsideRow>().AsNoTracking()
            .Where(row => row.TargetId == target.Id && row.Again).OrderBy(row => row.Stored).Select(row => row.Stored).ToListAsync(cancellationToken);
        foreach (var position in asked)
        {
            var statement = await queue.AtAsync(position, cancellationToken);
            var answer = statement is null ? null : await client.SendAsync(target, [statement], cancellationToken);
            if (answer is { IsTaken: false, IsAboutStatements: false })
            {
                await FailAsync(answer, cancellationToken);
                return false;
            }
            await DecideAsync(position, answer, cancellationToken);
        }
        return true;
    }

    // A statement that is gone from our store has nothing left to send.
    private async Task DecideAsync(long position, Answer? answer, CancellationToken cancellationToken)
    {
        var row = db.Set<SetAsideRow>().Where(row => row.TargetId == target.Id && row.Stored == position);
        if (answer is null || answer.IsTaken || answer.IsThere)
        {
            await row.ExecuteDeleteAsync(cancellationToken);
            XapiMeters.Forwarded.Add(answer is null ? 0 : 1, XapiMeters.Target(target.Name));
            return;
        }
        var now = time.GetUtcNow().UtcDateTime;
        await row.ExecuteUpdateAsync(
            set => set.SetProperty(aside => aside.Again, false).SetProperty(aside => aside.Status, answer.Status)
                .SetProperty(aside => aside.Answer, answer.Text).SetProperty(aside => aside.SinceUtc, now),
            cancellationToken);
    }

    private Task FailAsync(Answer answer, CancellationToken cancellationToken)
    {
        XapiMeters.ForwardingFailures.Add(1, XapiMeters.Target(target.Name));
        var pause = options.Value.RetryDelay * Math.Pow(2, Math.Min(target.Failures, 20));
        return lease.FailAsync(answer.Problem, pause < options.Value.LongestPause ? pause : options.Value.LongestPause, cancellationToken);
    }

    private static Guid IdOf(QueuedStatement statement)
    {
        using var document = JsonDocument.Parse(statement.Json);
        return document.RootElement.GetProperty("id"u8).GetGuid();
    }
}
