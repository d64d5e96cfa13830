using Campus.Contents.Editor;
using Campus.Platform;

namespace Campus.Contents.Versions;

/// <summary>Makes an old version what editors go on with.</summary>
internal static class Restoring
{
    /// <summary>False when what editors have now cannot be kept, and so must not be replaced.</summary>
    public static Task<bool> RestoreAsync(
        CampusDb db, Workbench bench, IAudit audit, OpenedItem opened, ContentItem version, CancellationToken cancellationToken) => db.InTransactionAsync(
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
