using Campus.Platform;
using Campus.Xapi.Statements;
using Microsoft.EntityFrameworkCore;

namespace Campus.Xapi.Activities;

/// <summary>
/// Keeps what statements tell of activities, so that the store can tell it to others (xAPI 1.0.3 Communication 2.5).
/// </summary>
internal sealed class ActivityDefinitions(CampusDb db, IStamps stamps, DefinitionCache known)
{
    private const string Stamp = "xapi-activities";

    /// <summary>
    /// Takes up what new statements tell, in the transaction that stores them. Only one such transaction runs at a time,
    /// so nobody else changes a definition between the look at it and the change.
    /// </summary>
    public async Task RecordAsync(IReadOnlyList<StatementDraft> added, CancellationToken cancellationToken)
    {
        if (added.All(draft => draft.Definitions.Count == 0))
        {
            return;
        }
        var stamp = await stamps.CurrentAsync(Stamp, cancellationToken);
        var told = added.SelectMany(draft => draft.Definitions).Where(definition => !known.Contains(definition, stamp)).ToList();
        if (told.Count == 0)
        {
            return;
        }
        if (await ApplyAsync(told, cancellationToken))
        {
            // What comes again after a change is compared again.
            await stamps.ChangeAsync(Stamp, cancellationToken);
        }
        else
        {
            db.AfterCommit(() => known.Add(told, stamp));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The definitions of activities by their keys, of those that have one.</summary>
    public async Task<IReadOnlyDictionary<long, string>> DefinitionsAsync(
        IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? new Dictionary<long, string>()
            : await db.Set<ActivityRow>().AsNoTracking()
                .Where(row => keys.Contains(row.Key))
                .ToDictionaryAsync(row => row.Key, row => row.Definition, cancellationToken);

    /// <returns>Whether a definition changed that was there before.</returns>
    private async Task<bool> ApplyAsync(List<ActivityDefinition> told, CancellationToken cancellationToken)
    {
        var keys = told.Select(definition => Key.Of(definition.Activity)).Distinct().ToList();
        var rows = await db.Set<ActivityRow>().Where(row => keys.Contains(row.Key)).ToDictionaryAsync(row => row.Key, cancellationToken);
        var changed = false;
        foreach (var definition in told)
        {
            var key = Key.Of(definition.Activity);
            if (!rows.TryGetValue(key, out var row))
            {
                row = new ActivityRow { Key = key, Iri = definition.Activity, Definition = definition.Json };
                rows.Add(key, row);
                db.Add(row);
            }
            else if (definition.MayChange)
            {
                var merged = DefinitionMerge.Merge(row.Definition, definition.Json);
                changed |= !ReferenceEquals(merged, row.Definition);
                row.Definition = merged;
            }
        }
        return changed;
    }
}
