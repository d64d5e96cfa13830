using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campus.Contents.Schedule;

/// <summary>Every minute: publishes the drafts and takes away the items whose time has come.</summary>
internal sealed partial class ScheduleWork(CampusDb db, IContentManager contents, TimeProvider time, ILogger<ScheduleWork> logger)
    : IRecurringWork
{
    public string Name => "contents-schedule";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<ScheduledChange>().AsNoTracking()
            .Where(change => change.PublishUtc <= now || change.ArchiveUtc <= now).ToListAsync(cancellationToken);
        foreach (var change in due)
        {
            await db.InTransactionAsync(token => ChangeAsync(change, now, token), cancellationToken);
        }
    }

    private async Task ChangeAsync(ScheduledChange change, DateTime now, CancellationToken cancellationToken)
    {
        if (change.PublishUtc <= now
            && await contents.GetAsync(change.ContentItemId, VersionOptions.Draft, cancellationToken) is { } draft)
        {
            await PublishAsync(draft, cancellationToken);
        }
        else if (change.ArchiveUtc <= now)
        {
            await contents.UnpublishAsync(change.ContentItemId, cancellationToken);
        }
        else
        {
            // Somebody was faster: there is no draft left to publish.
            await db.Set<ScheduledChange>().Where(row => row.ContentItemId == change.ContentItemId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublishUtc, (DateTime?)null), cancellationToken);
        }
    }

    // The time is cleared first: a draft that is not valid would otherwise be tried again every minute.
    private async Task PublishAsync(ContentItem draft, CancellationToken cancellationToken)
    {
        draft.Apply(draft.As<PublishLaterPart>()! with { ScheduledPublishUtc = null });
        var validation = await contents.PublishAsync(draft, cancellationToken);
        if (!validation.Succeeded)
        {
            var reasons = string.Join(" ", validation.Errors.SelectMany(error => error.Value));
            LogNotPublished(draft.ContentItemId, reasons);
            await contents.SaveDraftAsync(draft, cancellationToken);
            await db.Set<ScheduledChange>().Where(row => row.ContentItemId == draft.ContentItemId)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublishUtc, (DateTime?)null), cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduled draft of {ContentItemId} was not published: {Reasons}")]
    private partial void LogNotPublished(string contentItemId, string reasons);
}
