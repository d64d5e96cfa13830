using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Publishing.Publish;

/// <summary>What is planned for items: when they are published and taken off the site by themselves.</summary>
internal sealed class Plans(CampusDb db, ItemRepository items, WorkingCopies copies, ICurrentUser user, IAudit audit)
{
    /// <summary>What is planned for an item, to look at; null for nothing.</summary>
    public async Task<ScheduledChange?> OfAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ScheduledChange>().AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.ContentItemId == contentItemId, cancellationToken);

    /// <summary>Why the last plan was not carried out; null when it was.</summary>
    public async Task<PublicationProblem?> ProblemOfAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<PublicationProblem>().AsNoTracking()
            .SingleOrDefaultAsync(problem => problem.ContentItemId == contentItemId, cancellationToken);

    /// <summary>Takes a plan to publish back; the draft stays.</summary>
    public Task CancelAsync(string contentItemId, CancellationToken cancellationToken) => copies.WorkAsync(
        contentItemId,
        async (opened, token) =>
        {
            if (opened is null || await FindAsync(contentItemId, token) is not { PublishUtc: not null } plan)
            {
                return false;
            }
            plan.VersionId = null;
            copies.BringUpToDate(opened);
            opened.Item.Apply((opened.Item.As<PublishLaterPart>() ?? new()) with { ScheduledPublishUtc = null });
            opened.Item.ContentItemVersionId = null;
            if (!(await items.KeepAsync(opened, token)).Succeeded)
            {
                copies.Write(opened, []);
            }
            audit.Record("Content", "PublishPlanCancelled", contentItemId);
            return true;
        },
        cancellationToken);

    /// <summary>Chooses when what visitors see is taken away by itself; null for never.</summary>
    public Task ArchiveAtAsync(string contentItemId, DateTime? utc, CancellationToken cancellationToken) =>
        copies.WorkAsync(contentItemId, (_, token) => SetArchiveAsync(contentItemId, utc, token), cancellationToken);

    /// <summary>Makes the version that was just kept the one that is published, whatever is written after it.</summary>
    public async Task FreezeAsync(OpenedItem opened, string? reason, CancellationToken cancellationToken)
    {
        var id = opened.Item.ContentItemId;
        var version = await db.Set<ContentItemVersion>()
            .SingleAsync(row => row.ContentItemId == id && row.Latest, cancellationToken);
        version.Frozen = true;
        var plan = (await FindAsync(id, cancellationToken))!;
        (plan.VersionId, plan.PersonId, plan.Reason) = (version.ContentItemVersionId, user.Id, reason);
        // Who presses again with the same screen is not to plan it twice.
        copies.Touch(opened);
    }

    /// <summary>Forgets that a plan was not carried out.</summary>
    public Task ForgetProblemAsync(string contentItemId, CancellationToken cancellationToken) =>
        db.Set<PublicationProblem>()
            .Where(problem => problem.ContentItemId == contentItemId).ExecuteDeleteAsync(cancellationToken);

    private async Task<bool> SetArchiveAsync(string contentItemId, DateTime? utc, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(contentItemId, cancellationToken);
        if (plan is null)
        {
            plan = new ScheduledChange { ContentItemId = contentItemId };
            db.Add(plan);
        }
        plan.ArchiveUtc = utc;
        if (plan is { PublishUtc: null, ArchiveUtc: null })
        {
            db.Remove(plan);
        }
        var name = utc is null ? "ArchivePlanCancelled" : "ArchivePlanned";
        audit.Record("Content", name, contentItemId, new { AtUtc = utc });
        return true;
    }

    private async Task<ScheduledChange?> FindAsync(string contentItemId, CancellationToken cancellationToken) =>
        await db.Set<ScheduledChange>().FindAsync([contentItemId], cancellationToken);
}
