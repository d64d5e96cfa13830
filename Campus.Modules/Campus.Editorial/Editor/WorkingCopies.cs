using System.Data.Common;
using System.Text.Json.Nodes;
using Campus.Contents;
using Campus.Contents.Items;
using Campus.Editorial.Editor.Data;
using Campus.Editorial.Editor.Units;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Editor;

/// <summary>Opens items with what was typed in them, one writer at a time, and changes working copies.</summary>
internal sealed class WorkingCopies(CampusDb db, ICurrentUser user, TimeProvider time)
{
    private const int Attempts = 8;
    private const int RememberedActs = 20;

    /// <summary>Opens an item to look at; null when there is no such item.</summary>
    public Task<OpenedItem?> OpenAsync(string contentItemId, CancellationToken cancellationToken) =>
        ReadAsync(contentItemId, db.Set<WorkingCopy>().AsNoTracking(), cancellationToken);

    /// <summary>
    /// Works on an item in a transaction, with nobody else writing it from the moment it is opened: what the work decides
    /// is still so when it is written. The work gets null when there is no such item, and must be able to run again.
    /// </summary>
    public Task<T> WorkAsync<T>(
        string contentItemId,
        Func<OpenedItem?, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken) =>
        RetryAsync(
            async token =>
            {
                await ContentLock.TakeAsync(db, [contentItemId], token);
                return await work(await ReadAsync(contentItemId, db.Set<WorkingCopy>(), token), token);
            },
            cancellationToken);

    /// <summary>Brings the working copy and a newer version from elsewhere together.</summary>
    public void BringUpToDate(OpenedItem opened)
    {
        if (opened.Copy is { Json: not null, Base: { } json } copy
            && ContentItemJson.Parse(json) is var basis && !ContentEquality.SameContent(basis, opened.Latest))
        {
            Merge(opened, copy, basis);
        }
    }

    /// <summary>Whether an act was not done before; remembers it.</summary>
    public bool IsFirst(OpenedItem opened, string act)
    {
        if (act.Length == 0)
        {
            return true;
        }
        var copy = CopyOf(opened);
        var known = copy.Acts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (known.Contains(act))
        {
            return false;
        }
        copy.Acts = string.Join(' ', known.TakeLast(RememberedActs - 1).Append(act));
        return true;
    }

    /// <summary>Makes what is open the working copy.</summary>
    public void Write(OpenedItem opened, IReadOnlyList<string> units)
    {
        var (copy, item) = (CopyOf(opened), opened.Item);
        if (copy.Json is null)
        {
            copy.Base = ContentItemJson.Serialize(opened.Latest);
        }
        copy.Json = ContentItemJson.Serialize(item);
        copy.DisplayText = item.As<TitlePart>()?.Title is { Length: > 0 } title ? title : item.DisplayText;
        copy.SearchText = copy.DisplayText is null ? null : SearchName.Of(copy.DisplayText);
        Touch(copy, units);
    }

    /// <summary>Forgets the working copy; the row stays, for its revision must never go back.</summary>
    public void Clear(OpenedItem opened)
    {
        if (opened.Copy is { Json: not null } copy)
        {
            (copy.Json, copy.Base) = (null, null);
            Touch(copy, []);
        }
    }

    /// <summary>Makes every screen that shows the item an older one.</summary>
    public void Touch(OpenedItem opened) => Touch(CopyOf(opened), []);

    /// <summary>Keeps what was typed and is not in the item, so that its editor can choose.</summary>
    public async Task KeepPiecesAsync(
        string contentItemId, IReadOnlyList<UnitEdit> edits, CancellationToken cancellationToken)
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

    // The one place that tries again: what an editor does is never refused because somebody else did something then.
    private async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            // Whoever began the transaction begins again; half of it cannot.
            return await work(cancellationToken);
        }
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // What was read before may be older than what this transaction finds.
                db.ChangeTracker.Clear();
                return await db.InTransactionAsync(work, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && IsPassing(exception))
            {
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(5, 25 * attempt));
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    // A name that another item took just then, or two imports that wait for each other.
    private static bool IsPassing(Exception exception) =>
        exception is DbUpdateException or DbException { IsTransient: true };

    private async Task<OpenedItem?> ReadAsync(
        string contentItemId, IQueryable<WorkingCopy> copies, CancellationToken cancellationToken)
    {
        var versions = db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => version.ContentItemId == contentItemId);
        var latest = await versions.Where(version => version.Latest)
            .Select(version => new { Version = version, IsLive = versions.Any(other => other.Published) })
            .SingleOrDefaultAsync(cancellationToken);
        if (latest is null)
        {
            return null;
        }
        var copy = await copies.SingleOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        return new(latest.Version.Read(), copy, latest.IsLive);
    }

    // An import, the API or another editor's publication made a newer version: both sets of changes come together.
    private void Merge(OpenedItem opened, WorkingCopy copy, ContentItem basis)
    {
        List<Clash> clashes = [];
        var (item, latest) = (opened.Item, opened.Latest);
        var content = (JsonObject)ThreeWay.Merge(basis.Content, item.Content, latest.Content, "", clashes)!;
        var places = clashes.Select(clash => ClashPlace.Of(clash, item.ContentItemId, latest.Content));
        foreach (var (unit, value) in places.OfType<(string, JsonNode)>())
        {
            var piece = Piece(item.ContentItemId, unit, by: null, latest.Author);
            piece.Json = ContentItemJson.Line(value);
            db.Add(piece);
        }
        item.Content.Clear();
        foreach (var (name, value) in content)
        {
            item.Content[name] = value?.DeepClone();
        }
        (copy.Base, copy.Json) = (ContentItemJson.Serialize(latest), ContentItemJson.Serialize(item));
        Touch(copy, []);
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

    private void Touch(WorkingCopy copy, IReadOnlyList<string> units)
    {
        copy.Revision++;
        var changes = (JsonObject)JsonNode.Parse(copy.Changes)!;
        foreach (var unit in units)
        {
            changes[unit] = new JsonObject { ["at"] = copy.Revision, ["by"] = user.Id, ["name"] = user.Name };
        }
        copy.Changes = ContentItemJson.Line(changes);
        (copy.ChangedUtc, copy.ChangedBy, copy.ChangedByName) = (Now, user.Id, user.Name);
    }

    private WorkingCopy CopyOf(OpenedItem opened)
    {
        if (opened.Copy is null)
        {
            var item = opened.Item;
            opened.Copy = new WorkingCopy { ContentItemId = item.ContentItemId, ContentType = item.ContentType };
            db.Add(opened.Copy);
        }
        return opened.Copy;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
