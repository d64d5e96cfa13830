using Campus.Contents;
using Campus.Contents.Schedule;
using Campus.Editorial.Publishing.Gate;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Campus.Editorial.Schedule;

/// <summary>Every minute: publishes the drafts and takes away the items whose time has come.</summary>
internal sealed partial class ScheduleWork(
    CampusDb db, IContentManager contents, GateCheck gate, FailedPlans failed, TimeProvider time,
    ILogger<ScheduleWork> logger) : IRecurringWork
{
    public string Name => "contents-schedule";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<ScheduledChange>()
            .Where(change => change.PublishUtc <= now || change.ArchiveUtc <= now)
            .Select(change => change.ContentItemId).ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await TryAsync(id, now, cancellationToken);
        }
    }

    // One that breaks off waits for the next minute and keeps no other waiting.
    private async Task TryAsync(string contentItemId, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            await db.InTransactionAsync(token => ChangeAsync(contentItemId, now, token), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogBrokeOff(contentItemId, exception);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task ChangeAsync(string contentItemId, DateTime now, CancellationToken cancellationToken)
    {
        await ContentLock.TakeAsync(db, [contentItemId], cancellationToken);
        var row = db.Set<ScheduledChange>().Where(planned => planned.ContentItemId == contentItemId);
        if (await row.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } change)
        {
            // Somebody took the plan back.
            return;
        }
        if (change.PublishUtc <= now)
        {
            await PublishAsync(change, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            // Whatever came of it: what could not be published would otherwise be tried again every minute.
            await row.ExecuteUpdateAsync(
                set => set.SetProperty(planned => planned.PublishUtc, (DateTime?)null).SetProperty(planned => planned.VersionId, (string?)null), cancellationToken);
        }
        else if (change.ArchiveUtc <= now)
        {
            await contents.UnpublishAsync(change.ContentItemId, cancellationToken);
            // What handlers noted in the row is written before the row goes.
            await db.SaveChangesAsync(cancellationToken);
            await row.ExecuteUpdateAsync(set => set.SetProperty(planned => planned.ArchiveUtc, (DateTime?)null), cancellationToken);
        }
        await row.Where(planned => planned.PublishUtc == null && planned.ArchiveUtc == null).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task PublishAsync(ScheduledChange change, CancellationToken cancellationToken)
    {
        var latest = await contents.GetAsync(change.ContentItemId, VersionOptions.Draft, cancellationToken);
        var planned = change.VersionId is { } version ? (await contents.GetVersionAsync(version, cancellationToken))?.Clone() : latest;
        if (planned is null)
        {
            // Somebody was faster: there is no draft left to publish.
            return;
        }
        var later = latest is not null && latest.ContentItemVersionId != planned.ContentItemVersionId ? latest.ContentItemVersionId : null;
        planned.Apply((planned.As<PublishLaterPart>() ?? new()) with { ScheduledPublishUtc = null });
        if (await WrongAsync(planned, change.Reason, cancellationToken) is { } wrong)
        {
            LogNotPublished(change.ContentItemId, wrong);
            await failed.TellAsync(change, planned, wrong, cancellationToken);
            if (later is null)
            {
                await contents.SaveDraftAsync(planned, cancellationToken);
            }
        }
        else if (later is not null)
        {
            // What was written after the plan was made is still the draft.
            await contents.RestoreAsync(later, cancellationToken);
        }
    }

    // What is wrong with it; null once it is published.
    private async Task<string?> WrongAsync(ContentItem planned, string? reason, CancellationToken cancellationToken)
    {
        var report = await gate.CheckAsync(planned, cancellationToken);
        var stops = report.Stops(reason);
        if (stops.Count > 0)
        {
            return string.Join(" ", stops.Select(found => found.Finding.Message).Distinct().Take(3));
        }
        var validation = await contents.PublishAsync(planned, cancellationToken);
        return validation.Succeeded ? null : string.Join(" ", validation.Errors.SelectMany(error => error.Value));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What was planned for {ContentItemId} broke off; it is tried again in a minute")]
    private partial void LogBrokeOff(string contentItemId, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduled draft of {ContentItemId} was not published: {Reasons}")]
    private partial void LogNotPublished(string contentItemId, string reasons);
}
