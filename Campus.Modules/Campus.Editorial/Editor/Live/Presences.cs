using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Live;

/// <summary>Somebody else who has the item open.</summary>
internal sealed record OtherEditor(string Name, DateTime At);

/// <summary>A unit that somebody else changed after the page was loaded.</summary>
internal sealed record StaleUnit(string Unit, string Hash, string? By);

/// <summary>Knows who has which item open.</summary>
internal sealed class Presences(CampusDb db, UnitCatalog catalog, ICurrentUser user, TimeProvider time)
{
    /// <summary>Notes that the current user has an item open; forgets who left long ago.</summary>
    public async Task SeenAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (user.Id is not { } id)
        {
            return;
        }
        var now = time.GetUtcNow().UtcDateTime;
        var name = user.Name;
        var noted = await db.Set<EditorPresence>().Where(row => row.ContentItemId == contentItemId && row.UserId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenUtc, now).SetProperty(row => row.Name, name), cancellationToken);
        if (noted > 0)
        {
            return;
        }
        var left = now - (EditorPresence.Patience * 10);
        await db.Set<EditorPresence>().Where(row => row.SeenUtc < left).ExecuteDeleteAsync(cancellationToken);
        db.Add(new EditorPresence { ContentItemId = contentItemId, UserId = id, Name = name, SeenUtc = now });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Two tabs of one person arrived together: one of them is enough.
            db.ChangeTracker.Clear();
        }
    }

    public async Task<IReadOnlyList<OtherEditor>> OthersAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().UtcDateTime - EditorPresence.Patience;
        return await db.Set<EditorPresence>().AsNoTracking()
            .Where(row => row.ContentItemId == contentItemId && row.UserId != user.Id && row.SeenUtc > since)
            .OrderBy(row => row.Name).Take(10)
            .Select(row => new OtherEditor(row.Name ?? "Iemand", row.SeenUtc)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<StaleUnit>> StaleAsync(ItemTree tree, int revision, CancellationToken cancellationToken)
    {
        var changes = await db.Set<WorkingCopy>().AsNoTracking().Where(row => row.ContentItemId == tree.Item.ContentItemId)
            .Select(row => row.Changes).FirstOrDefaultAsync(cancellationToken);
        if (changes is null || JsonNode.Parse(changes) is not JsonObject units)
        {
            return [];
        }
        return [.. units
            .Where(change => change.Value!["at"]!.GetValue<int>() > revision && FieldInput.Shown(change.Value["by"]) != user.Id)
            .Select(change => catalog.Find(tree, change.Key) is { } unit ? new StaleUnit(change.Key, unit.Hash, FieldInput.Shown(change.Value!["name"])) : null)
            .OfType<StaleUnit>()];
    }
}
