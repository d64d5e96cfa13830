using Campus.Contents;
using Campus.Editorial.Editor;
using Campus.Platform;

namespace Campus.Editorial.Versions;

/// <summary>Makes an old version what editors go on with, or drops what they did since the newest.</summary>
internal sealed class Restoring(CampusDb db, Workbench bench, IAudit audit)
{
    public Task DropAsync(string contentItemId, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            await bench.DropAsync(contentItemId, token);
            audit.Record("Content", "ChangesDropped", contentItemId);
        },
        cancellationToken);

    /// <summary>False when what editors have now cannot be kept, and so must not be replaced.</summary>
    public Task<bool> RestoreAsync(OpenedItem opened, ContentItem version, CancellationToken cancellationToken) => db.InTransactionAsync(
        async token =>
        {
            // What was not kept yet becomes a version first: nothing is lost by going back.
            if (opened.Changed && !(await bench.KeepAsync(version.ContentItemId, token)).Succeeded)
            {
                return false;
            }
            var item = version.Clone();
            if (item.As<PublishLaterPart>()?.ScheduledPublishUtc is not null)
            {
                // The plan was for then.
                item.Apply(item.As<PublishLaterPart>()! with { ScheduledPublishUtc = null });
            }
            await bench.ReplaceAsync(version.ContentItemId, item, token);
            audit.Record("Content", "VersionRestored", version.ContentItemId, new { version.ContentItemVersionId });
            return true;
        },
        cancellationToken);
}
