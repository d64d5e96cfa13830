using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Uses;

/// <summary>Notes which items name which files, in the transaction that changes the item.</summary>
internal sealed class MediaUseHandler(CampusDb db) : IContentHandler
{
    public Task DraftSavedAsync(ContentContext context) =>
        ChangeAsync(context, (use, named) => use.Latest = named);

    public Task PublishedAsync(ContentContext context) => ChangeAsync(
        context,
        (use, named) =>
        {
            use.Published = named;
            // What an import publishes may not be the newest version.
            use.Latest = context.Item.Latest ? named : use.Latest;
        });

    public Task UnpublishedAsync(ContentContext context) => ChangeAsync(context, (use, _) => use.Published = false);

    public Task RemovedAsync(ContentContext context) => ChangeAsync(
        context,
        (use, _) => (use.Published, use.Latest) = context.NoActiveVersionLeft ? (false, false) : (use.Published, use.Published));

    private async Task ChangeAsync(ContentContext context, Action<MediaUse, bool> change)
    {
        var named = MediaReferences.In(context.Item.Content);
        var known = await KnownAsync(context.Item.ContentItemId, context.CancellationToken);
        foreach (var path in named.Except(known.Keys))
        {
            var use = new MediaUse { ContentItemId = context.Item.ContentItemId, Path = path };
            known.Add(path, use);
            db.Add(use);
        }
        foreach (var use in known.Values)
        {
            change(use, named.Contains(use.Path));
            if (!use.Published && !use.Latest)
            {
                db.Remove(use);
            }
        }
    }

    // An import writes many versions before it saves: what is noted and not saved yet counts as well.
    private async Task<Dictionary<string, MediaUse>> KnownAsync(string contentItemId, CancellationToken cancellationToken)
    {
        await db.Set<MediaUse>().Where(use => use.ContentItemId == contentItemId).LoadAsync(cancellationToken);
        return db.Set<MediaUse>().Local.Where(use => use.ContentItemId == contentItemId)
            .ToDictionary(use => use.Path, StringComparer.Ordinal);
    }
}
