using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.References;

/// <summary>Keeps who points at what in step with what is published; <c>content reindex</c> writes it anew.</summary>
internal sealed class ReferenceIndex(CampusDb db) : IDomainEventHandler<ContentPublished>, IDomainEventHandler<ContentUnpublished>
{
    public async Task HandleAsync(ContentPublished happened, CancellationToken cancellationToken)
    {
        var id = happened.Item.ContentItemId;
        var rows = await RowsAsync(id, cancellationToken);
        var wanted = ReferenceReader.Of(happened.Item).ToDictionary(found => (found.Kind, found.Target), found => found.Position);
        db.RemoveRange(rows.Where(row => !wanted.ContainsKey((row.Kind, row.Target))));
        foreach (var ((kind, target), position) in wanted)
        {
            // Within one import an item may be published twice before anything is saved.
            var known = db.Set<ContentReference>().Local.FindEntryUntyped([id, kind, target])?.Entity;
            if (known is null)
            {
                db.Add(known = new ContentReference { ContentItemId = id, Kind = kind, Target = target });
            }
            known.Position = position;
        }
    }

    public async Task HandleAsync(ContentUnpublished happened, CancellationToken cancellationToken) =>
        db.RemoveRange(await RowsAsync(happened.ContentItemId, cancellationToken));

    private Task<List<ContentReference>> RowsAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<ContentReference>().Where(row => row.ContentItemId == contentItemId).ToListAsync(cancellationToken);
}
