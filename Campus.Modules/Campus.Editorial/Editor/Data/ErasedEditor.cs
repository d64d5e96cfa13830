using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Data;

/// <summary>Takes somebody who is erased out of what editors are working on. The texts stay: they are the site's.</summary>
internal sealed class ErasedEditor(CampusDb db) : IDomainEventHandler<AccountErased>
{
    public async Task HandleAsync(AccountErased happened, CancellationToken cancellationToken)
    {
        var (id, name) = happened;
        await db.Set<EditorPresence>().Where(row => row.UserId == id).ExecuteDeleteAsync(cancellationToken);
        // A text that came in from elsewhere has the name of its author, and no id.
        await db.Set<KeptPiece>().Where(piece => piece.By == id || (piece.By == null && piece.ByName == name)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.By, (string?)null).SetProperty(row => row.ByName, (string?)null), cancellationToken);
        await db.Set<WorkingCopy>().Where(copy => copy.ChangedBy == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ChangedBy, (string?)null).SetProperty(row => row.ChangedByName, (string?)null), cancellationToken);
        foreach (var copy in await db.Set<WorkingCopy>().Where(copy => copy.Changes.Contains(id)).ToListAsync(cancellationToken))
        {
            copy.Changes = Without(copy.Changes, id);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Without(string changes, string id)
    {
        var units = (JsonObject)JsonNode.Parse(changes)!;
        foreach (var change in units.Select(unit => unit.Value).OfType<JsonObject>().Where(change => FieldInput.Shown(change["by"]) == id))
        {
            (change["by"], change["name"]) = (null, null);
        }
        return ContentItemJson.Line(units);
    }
}
