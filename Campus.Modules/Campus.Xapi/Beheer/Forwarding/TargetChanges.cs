using Campus.Platform;
using Campus.Xapi.Forwarding;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Beheer.Forwarding;

/// <summary>
/// Changes where statements go, with a line in the audit for each change: learning leaves the campus there.
/// </summary>
internal sealed class TargetChanges(CampusDb db, ForwardingTargets targets, IAudit audit)
{
    private static readonly TargetMistake SecretAgain =
        new(nameof(TargetDraft.Secret), "Het adres is veranderd. Vul het geheim opnieuw in, zodat het niet vanzelf naar een ander gaat.");

    public async Task<IReadOnlyList<TargetMistake>> AddAsync(TargetDraft draft, CancellationToken cancellationToken)
    {
        try
        {
            return await db.InTransactionAsync(
                async token =>
                {
                    var isNew = draft.Id is null || await targets.FindAsync(draft.Id, token) is null;
                    var (id, mistakes) = await targets.AddAsync(draft, token);
                    if (id is not null && isNew)
                    {
                        Record("TargetAdded", id, draft);
                    }
                    return mistakes;
                },
                cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form was sent twice in one moment: the other was first.
            db.ChangeTracker.Clear();
            return [];
        }
    }

    /// <returns>What is wrong; null when it is not there any more.</returns>
    public async Task<IReadOnlyList<TargetMistake>?> ChangeAsync(
        TargetState known, TargetDraft draft, CancellationToken cancellationToken)
    {
        if (known.Endpoint != draft.Endpoint && string.IsNullOrEmpty(draft.Secret))
        {
            return [SecretAgain];
        }
        return await db.InTransactionAsync(
            async token =>
            {
                var mistakes = await targets.ChangeAsync(known.Id, draft, token);
                if (mistakes is { Count: 0 })
                {
                    Record("TargetChanged", known.Id, draft);
                }
                return mistakes;
            },
            cancellationToken);
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        db.InTransactionAsync(
            async token =>
            {
                if (await targets.RemoveAsync(id, token))
                {
                    audit.Record("LearningRecordStore", "TargetRemoved", id);
                }
            },
            cancellationToken);

    private void Record(string what, string id, TargetDraft draft) =>
        audit.Record("LearningRecordStore", what, id, new { draft.Name, draft.Endpoint, draft.Key, draft.Version, draft.Filter, draft.Enabled });
}
