using Campus.Contents;
using Campus.Editorial.Editor;
using Campus.Platform;

namespace Campus.Editorial.Versions;

/// <summary>Makes an old version what editors go on with, or drops what they did since the newest.</summary>
internal sealed class Restoring(WorkingCopies copies, ItemRepository items, IAudit audit)
{
    public Task DropAsync(string contentItemId, CancellationToken cancellationToken) => copies.WorkAsync(
        contentItemId,
        (opened, _) =>
        {
            if (opened is not null)
            {
                copies.Clear(opened);
                audit.Record("Content", "ChangesDropped", contentItemId);
            }
            return Task.FromResult(true);
        },
        cancellationToken);

    /// <summary>False when what editors have now cannot be kept, and so must not be replaced.</summary>
    public Task<bool> RestoreAsync(ContentItem version, CancellationToken cancellationToken) => copies.WorkAsync(
        version.ContentItemId,
        async (opened, token) =>
        {
            // What was not kept yet becomes a version first: nothing is lost by going back.
            if (opened is null || (opened.Changed && !(await items.KeepAsync(opened, token)).Succeeded))
            {
                return false;
            }
            opened.Item = WithoutPlan(version.Clone());
            copies.Write(opened, []);
            audit.Record("Content", "VersionRestored", version.ContentItemId, new { version.ContentItemVersionId });
            return true;
        },
        cancellationToken);

    // The plan was for then.
    private static ContentItem WithoutPlan(ContentItem item)
    {
        if (item.As<PublishLaterPart>() is { ScheduledPublishUtc: not null } plan)
        {
            item.Apply(plan with { ScheduledPublishUtc = null });
        }
        return item;
    }
}
