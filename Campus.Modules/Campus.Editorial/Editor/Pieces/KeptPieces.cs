using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Tree;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor.Pieces;

/// <summary>A text that waits for a choice, beside what stands in the item.</summary>
internal sealed record PieceView(KeptPiece Piece, string Label, string? Where, JsonNode Kept, JsonObject? Current, bool CanTake);

/// <summary>What editors made that is not in an item: lists it, and does what they choose.</summary>
internal sealed class KeptPieces(
    CampusDb db, ItemRepository items, UnitCatalog catalog, WorkingCopies copies, TimeProvider time)
{
    private const int Most = 50;

    /// <summary>How many texts wait for a choice.</summary>
    public Task<int> CountAsync(string contentItemId, CancellationToken cancellationToken) =>
        Waiting(contentItemId).CountAsync(piece => piece.Kind == KeptPiece.Conflict, cancellationToken);

    public async Task<IReadOnlyList<PieceView>> ListAsync(ItemTree tree, CancellationToken cancellationToken)
    {
        var rows = await Waiting(tree.Item.ContentItemId).AsNoTracking()
            .OrderByDescending(piece => piece.CreatedUtc).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => View(tree, row))];
    }

    /// <summary>Puts a kept text in the place of what stands there.</summary>
    public Task<bool> TakeAsync(string contentItemId, string pieceId, CancellationToken cancellationToken) =>
        copies.WorkAsync(
            contentItemId,
            async (opened, token) =>
                opened is not null && await FindAsync(contentItemId, pieceId, token) is { } piece
                && await TakeAsync(opened, piece, token),
            cancellationToken);

    /// <summary>Leaves what stands there; the kept text is no longer shown, but stays in the database.</summary>
    public Task<bool> LeaveAsync(string contentItemId, string pieceId, CancellationToken cancellationToken) =>
        copies.WorkAsync(
            contentItemId,
            async (_, token) =>
            {
                if (await FindAsync(contentItemId, pieceId, token) is not { } piece)
                {
                    return false;
                }
                piece.SettledUtc = time.GetUtcNow().UtcDateTime;
                return true;
            },
            cancellationToken);

    private async Task<bool> TakeAsync(OpenedItem opened, KeptPiece piece, CancellationToken cancellationToken)
    {
        copies.BringUpToDate(opened);
        if (catalog.Find(await items.TreeAsync(opened.Item, cancellationToken), piece.Unit) is not { } unit)
        {
            return false;
        }
        unit.Store((JsonObject)Parse(piece));
        NestedTitles.Follow((await items.TreeAsync(opened.Item, cancellationToken)).Root);
        piece.SettledUtc = time.GetUtcNow().UtcDateTime;
        copies.Write(opened, [piece.Unit]);
        return true;
    }

    private PieceView View(ItemTree tree, KeptPiece row)
    {
        var kept = Parse(row);
        if (row.Kind == KeptPiece.Removed)
        {
            return new(row, tree.TitleOf((JsonObject)kept), tree.FindList(row.Unit)?.Owner.Title, kept, null, tree.FindList(row.Unit) is not null);
        }
        var unit = catalog.Find(tree, row.Unit);
        return new(row, unit?.Label ?? row.Unit.Split('/')[^1], unit?.Node.Place is null ? null : unit.Node.Title, kept, unit?.Value, unit is not null && kept is JsonObject);
    }

    private IQueryable<KeptPiece> Waiting(string contentItemId) =>
        db.Set<KeptPiece>().Where(piece => piece.ContentItemId == contentItemId && piece.SettledUtc == null);

    private Task<KeptPiece?> FindAsync(string contentItemId, string pieceId, CancellationToken cancellationToken) =>
        Waiting(contentItemId).FirstOrDefaultAsync(piece => piece.Id == pieceId, cancellationToken);

    private static JsonNode Parse(KeptPiece piece) => JsonNode.Parse(piece.Json, null, ContentItemJson.Reading)!;
}
