using Campus.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Campus.Xapi.Forwarding;

/// <summary>The other stores that get our statements, for whoever manages them.</summary>
internal sealed class ForwardingTargets(
    CampusDb db, ForwardingQueue queue, ForwardingSecrets secrets, IHostEnvironment environment, TimeProvider time)
{
    /// <summary>All of them with how it goes, by name.</summary>
    public async Task<IReadOnlyList<TargetState>> ListAsync(CancellationToken cancellationToken)
    {
        var states = new List<TargetState>();
        foreach (var row in await db.Set<ForwardingTargetRow>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancellationToken))
        {
            states.Add(await StateAsync(row, cancellationToken));
        }
        return states;
    }

    /// <summary>One of them; null when there is none with this id.</summary>
    public async Task<TargetState?> FindAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<ForwardingTargetRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? await StateAsync(row, cancellationToken)
            : null;

    /// <summary>Adds one; nothing is added when there are mistakes.</summary>
    public async Task<(string? Id, IReadOnlyList<TargetMistake> Mistakes)> AddAsync(
        TargetDraft draft, CancellationToken cancellationToken)
    {
        var mistakes = TargetRules.Check(draft, secretKnown: false, environment.IsDevelopment());
        if (mistakes.Count > 0)
        {
            return (null, mistakes);
        }
        var row = new ForwardingTargetRow
        {
            Id = draft.Id ?? IdGenerator.NewId(),
            Name = draft.Name,
            Endpoint = draft.Endpoint,
            Key = draft.Key,
            ProtectedSecret = secrets.Protect(draft.Secret!),
            Version = draft.Version,
            Filter = draft.Filter.Write(),
            Enabled = draft.Enabled,
            Position = draft.FromTheBeginning ? 0 : await queue.LastAsync(cancellationToken),
            TryAgainUtc = time.GetUtcNow().UtcDateTime,
        };
        await db.InTransactionAsync(
            async token =>
            {
                if (!await db.Set<ForwardingTargetRow>().AnyAsync(known => known.Id == row.Id, token))
                {
                    db.Add(row);
                }
            },
            cancellationToken);
        return (row.Id, []);
    }

    /// <summary>
    /// Changes one, and tries it at once; null when there is none with this id. Its place in the queue stays.
    /// </summary>
    public async Task<IReadOnlyList<TargetMistake>?> ChangeAsync(
        string id, TargetDraft draft, CancellationToken cancellationToken)
    {
        var mistakes = TargetRules.Check(draft, secretKnown: true, environment.IsDevelopment());
        if (mistakes.Count > 0)
        {
            return mistakes;
        }
        var secret = string.IsNullOrEmpty(draft.Secret) ? null : secrets.Protect(draft.Secret);
        var (now, filter) = (time.GetUtcNow().UtcDateTime, draft.Filter.Write());
        // Only what was filled in is written: the place in the queue may be moving at this moment.
        var changed = await db.Set<ForwardingTargetRow>().Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, draft.Name)
                .SetProperty(row => row.Endpoint, draft.Endpoint)
                .SetProperty(row => row.Key, draft.Key)
                .SetProperty(row => row.ProtectedSecret, row => secret ?? row.ProtectedSecret)
                .SetProperty(row => row.Version, draft.Version)
                .SetProperty(row => row.Filter, filter)
                .SetProperty(row => row.Enabled, draft.Enabled)
                .SetProperty(row => row.TryAgainUtc, now),
            cancellationToken);
        return changed == 1 ? [] : null;
    }

    /// <summary>Removes one with what was set aside for it. What it got, it keeps.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<ForwardingTargetRow>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>The statements that one does not take, oldest first, after a position.</summary>
    public async Task<IReadOnlyList<SetAside>> SetAsideAsync(
        string id, long after, int most, CancellationToken cancellationToken) =>
        await db.Set<SetAsideRow>().AsNoTracking()
            .Where(row => row.TargetId == id && row.Stored > after).OrderBy(row => row.Stored).Take(most)
            .Select(row => new SetAside(row.StatementId, row.Stored, row.Status, row.Answer, row.SinceUtc, row.Again))
            .ToListAsync(cancellationToken);

    /// <summary>Tries a statement that was set aside again, soon; without an id all of them.</summary>
    /// <returns>How many will be tried.</returns>
    public Task<int> RetryAsync(string id, Guid? statementId, CancellationToken cancellationToken) =>
        db.Set<SetAsideRow>().Where(row => row.TargetId == id && (statementId == null || row.StatementId == statementId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Again, true), cancellationToken);

    private async Task<TargetState> StateAsync(ForwardingTargetRow row, CancellationToken cancellationToken)
    {
        var (behind, behindTime) = await queue.BehindAsync(row.Position, cancellationToken);
        return new TargetState
        {
            Id = row.Id,
            Name = row.Name,
            Endpoint = row.Endpoint,
            Key = row.Key,
            Version = row.Version,
            Filter = ForwardingFilter.Read(row.Filter),
            Enabled = row.Enabled,
            Sent = row.Sent,
            SentUtc = row.SentUtc,
            Behind = behind,
            BehindTime = behindTime,
            SetAside = await db.Set<SetAsideRow>().CountAsync(aside => aside.TargetId == row.Id, cancellationToken),
            Failures = row.Failures,
            Problem = row.Problem,
            ProblemUtc = row.ProblemUtc,
            TryAgainUtc = row.TryAgainUtc,
        };
    }
}

/// <summary>Keeps the secrets of other stores so that a copy of the database does not give them away.</summary>
internal sealed class ForwardingSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Campus.Xapi.Forwarding");

    public string Protect(string secret) => protector.Protect(secret);

    public string Unprotect(string protectedSecret) => protector.Unprotect(protectedSecret);
}
