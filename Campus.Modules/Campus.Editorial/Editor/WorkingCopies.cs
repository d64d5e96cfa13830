using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor;

/// <summary>Reads and writes the rows of working copies, inside the caller's transaction.</summary>
internal sealed class WorkingCopies(CampusDb db, ICurrentUser user, TimeProvider time)
{
    private const int Attempts = 8;
    private const int RememberedActs = 20;

    /// <summary>Runs work in a transaction, again when another editor's save came in between.</summary>
    public async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.InTransactionAsync(work, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25 * attempt)), time, cancellationToken);
            }
        }
    }

    /// <summary>The item to work on: the working copy, brought up to date with the newest version; a clone of that without one.</summary>
    public async Task<ContentItem?> CurrentAsync(string contentItemId, ContentItem? latest, CancellationToken cancellationToken)
    {
        var row = await RowAsync(contentItemId, cancellationToken);
        if (row?.Json is null)
        {
            return latest?.Clone();
        }
        var item = ContentItemJson.Parse(row.Json);
        if (latest is null || row.Base is null || ContentEquality.SameContent(ContentItemJson.Parse(row.Base), latest))
        {
            return item;
        }
        return Rebase(row, item, latest);
    }

    /// <summary>Whether there is a working copy.</summary>
    public async Task<bool> IsChangedAsync(string contentItemId, CancellationToken cancellationToken) =>
        await RowAsync(contentItemId, cancellationToken) is { Json: not null };

    /// <summary>Whether an act was not done before; remembers it.</summary>
    public async Task<bool> IsFirstAsync(ContentItem item, string act, CancellationToken cancellationToken)
    {
        if (act.Length == 0)
        {
            return true;
        }
        var row = await EnsureRowAsync(item, cancellationToken);
        var known = row.Acts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (known.Contains(act))
        {
            return false;
        }
        row.Acts = string.Join(' ', known.TakeLast(RememberedActs - 1).Append(act));
        return true;
    }

    /// <summary>Makes an item the working copy.</summary>
    public async Task WriteAsync(ContentItem item, ContentItem? latest, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        var row = await EnsureRowAsync(item, cancellationToken);
        if (row.Json is null)
        {
            row.Base = latest is null ? null : ContentItemJson.Serialize(latest);
        }
        row.Json = ContentItemJson.Serialize(item);
        row.DisplayText = item.As<TitlePart>()?.Title is { Length: > 0 } title ? title : item.DisplayText;
        row.SearchText = row.DisplayText is null ? null : SearchName.Of(row.DisplayText);
        Touch(row, units);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Forgets the working copy; the row stays, for its revision must never go back.</summary>
    public async Task<bool> ClearAsync(string contentItemId, CancellationToken cancellationToken)
    {
        if (await RowAsync(contentItemId, cancellationToken) is { Json: not null } row)
        {
            (row.Json, row.Base) = (null, null);
            Touch(row, []);
            await db.SaveChangesAsync(cancellationToken);
        }
        return true;
    }

    /// <summary>Keeps what was typed and is not in the item, so that its editor can choose.</summary>
    public async Task KeepPiecesAsync(string contentItemId, IReadOnlyList<UnitEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var edit in edits.Where(edit => edit.Kept is { Count: > 0 }))
        {
            var piece = await db.Set<KeptPiece>().FirstOrDefaultAsync(
                row => row.ContentItemId == contentItemId && row.Unit == edit.Address && row.By == user.Id
                    && row.Kind == KeptPiece.Conflict && row.SettledUtc == null,
                cancellationToken);
            if (piece is null)
            {
                piece = Piece(contentItemId, edit.Address, user.Id, user.Name);
                db.Add(piece);
            }
            // Somebody who types on has one piece, with all of it.
            (piece.Json, piece.CreatedUtc) = (ContentItemJson.Line(edit.Kept!), Now);
        }
    }

    // An import, the API or another editor's publication made a newer version: both sets of changes come together.
    private ContentItem Rebase(WorkingCopy row, ContentItem item, ContentItem latest)
    {
        List<Clash> clashes = [];
        var basis = ContentItemJson.Parse(row.Base!);
        var content = (JsonObject)ThreeWay.Merge(basis.Content, item.Content, latest.Content, "", clashes)!;
        foreach (var (unit, value) in clashes.Select(clash => ClashPlace.Of(clash, item.ContentItemId, latest.Content)).OfType<(string, JsonNode)>())
        {
            var piece = Piece(item.ContentItemId, unit, by: null, latest.Author);
            piece.Json = ContentItemJson.Line(value);
            db.Add(piece);
        }
        row.Base = ContentItemJson.Serialize(latest);
        item.Content.Clear();
        foreach (var (name, value) in content)
        {
            item.Content[name] = value?.DeepClone();
        }
        row.Json = ContentItemJson.Serialize(item);
        Touch(row, []);
        return item;
    }

    private KeptPiece Piece(string contentItemId, string unit, string? by, string? byName) => new()
    {
        Id = IdGenerator.NewId(),
        ContentItemId = contentItemId,
        Kind = KeptPiece.Conflict,
        Unit = unit,
        Json = "{}",
        By = by,
        ByName = byName,
        CreatedUtc = Now,
    };

    private void Touch(WorkingCopy row, IReadOnlyList<string> units)
    {
        row.Revision++;
        var changes = (JsonObject)JsonNode.Parse(row.Changes)!;
        foreach (var unit in units)
        {
            changes[unit] = new JsonObject { ["at"] = row.Revision, ["by"] = user.Id, ["name"] = user.Name };
        }
        row.Changes = ContentItemJson.Line(changes);
        (row.ChangedUtc, row.ChangedBy, row.ChangedByName) = (Now, user.Id, user.Name);
    }

    private async Task<WorkingCopy> EnsureRowAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (await RowAsync(item.ContentItemId, cancellationToken) is { } known)
        {
            return known;
        }
        var row = new WorkingCopy { ContentItemId = item.ContentItemId, ContentType = item.ContentType };
        db.Add(row);
        return row;
    }

    private async Task<WorkingCopy?> RowAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<WorkingCopy>().FindAsync([contentItemId], cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
