using System.Globalization;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Tree;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor;

/// <summary>Does what the buttons of the editor ask of the tree: <c>up:ID</c>, <c>add:OWNER/Part:Type</c> and so on.</summary>
internal sealed class TreeActs(CampusDb db, IContentManager contents, ICurrentUser user, TimeProvider time)
{
    public async Task<TreeChange?> DoAsync(ItemTree tree, string act, CancellationToken cancellationToken)
    {
        var words = act.Split(':');
        return (words[0], words.Length) switch
        {
            ("up", 2) => TreeEdits.Step(tree, words[1], -1),
            ("down", 2) => TreeEdits.Step(tree, words[1], 1),
            ("duplicate", 2) => TreeEdits.Duplicate(tree, words[1]),
            ("remove", 2) => Keep(tree, TreeEdits.Remove(tree, words[1])),
            ("putback", 2) => await PutBackAsync(tree, words[1], cancellationToken),
            ("add", 3) => TreeEdits.Add(tree, words[1], await contents.NewAsync(words[2], cancellationToken)),
            ("move", 4) when int.TryParse(words[3], CultureInfo.InvariantCulture, out var position) =>
                TreeEdits.Move(tree, words[1], words[2], position),
            _ => null,
        };
    }

    /// <summary>The last item that this editor took away and can put back; null for none.</summary>
    public Task<KeptPiece?> LastRemovedAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<KeptPiece>().AsNoTracking()
            .Where(piece => piece.ContentItemId == contentItemId && piece.SettledUtc == null && piece.Kind == KeptPiece.Removed && piece.By == user.Id)
            .OrderByDescending(piece => piece.CreatedUtc).FirstOrDefaultAsync(cancellationToken);

    private TreeChange Keep(ItemTree tree, TreeChange change)
    {
        if (change.Removed is { } removed)
        {
            db.Add(new KeptPiece
            {
                Id = IdGenerator.NewId(),
                ContentItemId = tree.Item.ContentItemId,
                Kind = KeptPiece.Removed,
                Unit = removed.List,
                Position = removed.Position,
                Json = ContentItemJson.Line(removed.Json),
                By = user.Id,
                ByName = user.Name,
                CreatedUtc = time.GetUtcNow().UtcDateTime,
            });
        }
        return change;
    }

    private async Task<TreeChange> PutBackAsync(ItemTree tree, string pieceId, CancellationToken cancellationToken)
    {
        var piece = await db.Set<KeptPiece>().FirstOrDefaultAsync(
            row => row.Id == pieceId && row.ContentItemId == tree.Item.ContentItemId && row.Kind == KeptPiece.Removed, cancellationToken);
        if (piece is not { SettledUtc: null })
        {
            return new(null, "Dit onderdeel staat al weer op zijn plaats.");
        }
        var change = TreeEdits.PutBack(tree, new(piece.Unit, piece.Position, (JsonObject)JsonNode.Parse(piece.Json, null, ContentItemJson.Reading)!));
        if (change.Key is not null)
        {
            piece.SettledUtc = time.GetUtcNow().UtcDateTime;
        }
        return change;
    }
}
