using Campus.Contents.Items;
using Campus.Contents.Schedule;
using Campus.Editorial.Editor.Data;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Versions;

/// <summary>
/// Once a day: of old drafts that a publication overtook, the last of each day stays. Whoever keeps her work often makes
/// a version every few minutes; after a season nobody looks for one of them, and how a text grew can still be followed.
/// What was ever on the site stays for ever: learners are on it, and the editors answer for it.
/// </summary>
internal sealed class DraftThinning(CampusDb db, VersionCache cache, TimeProvider time) : IRecurringWork
{
    // A season: longer than any round of writing and reviewing, so nobody misses what goes.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int Batch = 50;

    public string Name => "contents-old-drafts";

    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var items = await Overtaken().Select(version => version.ContentItemId).Distinct().ToListAsync(cancellationToken);
        foreach (var some in items.Chunk(Batch))
        {
            await db.InTransactionAsync(token => ThinAsync(some, token), cancellationToken);
        }
    }

    private async Task ThinAsync(string[] items, CancellationToken cancellationToken)
    {
        var drafts = await Overtaken().Where(version => items.Contains(version.ContentItemId))
            .Select(version => new { version.ContentItemVersionId, version.ContentItemId, version.Number, At = version.ModifiedUtc!.Value })
            .ToListAsync(cancellationToken);
        string[] gone =
        [
            .. drafts.GroupBy(draft => (draft.ContentItemId, DutchTime.Local(draft.At).Date))
                .SelectMany(day => day.OrderByDescending(draft => draft.Number).Skip(1)).Select(draft => draft.ContentItemVersionId),
        ];
        await db.Set<ContentItemVersion>().Where(version => gone.Contains(version.ContentItemVersionId)).ExecuteDeleteAsync(cancellationToken);
        db.AfterCommit(() => Array.ForEach(gone, cache.Forget));
    }

    // Drafts that are planned, or of an item that somebody has before her, are left alone: something may still name them.
    private IQueryable<ContentItemVersion> Overtaken()
    {
        var oldest = time.GetUtcNow().UtcDateTime - Kept;
        return db.Set<ContentItemVersion>().AsNoTracking()
            .Where(version => !version.Latest && !version.Published && !version.Frozen && version.ModifiedUtc < oldest)
            .Where(version => db.Set<ContentItemVersion>().Any(later =>
                later.ContentItemId == version.ContentItemId && later.Frozen && later.Number > version.Number))
            .Where(version => !db.Set<ScheduledChange>().Any(change => change.VersionId == version.ContentItemVersionId))
            .Where(version => !db.Set<WorkingCopy>().Any(copy => copy.ContentItemId == version.ContentItemId && copy.Json != null));
    }
}
