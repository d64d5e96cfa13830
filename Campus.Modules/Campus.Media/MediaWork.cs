using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Renditions;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media;

/// <summary>Every few minutes: looks at new files from recipes, and empties the trash of what lay there long enough.</summary>
internal sealed class MediaWork(
    CampusDb db, MediaExamination examination, MediaChanges changes, Workshop workshop, ISiteSettings settings, TimeProvider time) : IRecurringWork
{
    public string Name => "contents-media";

    public TimeSpan Every => TimeSpan.FromMinutes(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await examination.RunAsync(cancellationToken);
        workshop.Sweep();
        var rules = await MediaRules.ReadAsync(settings, cancellationToken);
        var oldest = time.GetUtcNow().UtcDateTime.AddDays(-rules.TrashDays);
        var old = await db.Set<MediaFile>().Where(file => file.TrashedUtc < oldest).Select(file => file.Path).ToListAsync(cancellationToken);
        foreach (var hidden in old)
        {
            await changes.RemoveAsync(hidden, cancellationToken);
        }
    }
}
