using Campus.Contents;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Uses;

/// <summary>Works out anew what the library keeps about files and about who uses them.</summary>
internal sealed class MediaCommand(CampusDb db, MediaExamination examination) : ICampusCommand
{
    private const int Batch = 200;

    public string Name => "media";

    public IReadOnlyList<string> Usage => ["media rebuild     works out anew where files are used, and looks at every file again"];

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments is not ["rebuild"])
        {
            throw new CampusException($"Zo werkt het:{Environment.NewLine}  {Usage[0]}");
        }
        var uses = await db.InTransactionAsync(RebuildAsync, cancellationToken);
        await db.Set<MediaFile>().ExecuteUpdateAsync(set => set.SetProperty(file => file.Kind, (MediaKind?)null), cancellationToken);
        var files = await examination.RunAsync(cancellationToken);
        await output.WriteLineAsync($"{uses} plaatsen gevonden waar een bestand staat; {files} bestanden opnieuw bekeken.");
        return 0;
    }

    private async Task<int> RebuildAsync(CancellationToken cancellationToken)
    {
        await db.Set<MediaUse>().ExecuteDeleteAsync(cancellationToken);
        var ids = await db.Set<ContentItemVersion>().Where(version => version.Latest || version.Published)
            .Select(version => version.ContentItemId).Distinct().ToListAsync(cancellationToken);
        var count = 0;
        foreach (var batch in ids.Chunk(Batch))
        {
            var versions = await db.Set<ContentItemVersion>().AsNoTracking()
                .Where(version => batch.Contains(version.ContentItemId) && (version.Latest || version.Published)).ToListAsync(cancellationToken);
            var uses = versions
                .SelectMany(version => MediaReferences.In(version.Read().Content).Select(path => (version, path)))
                .GroupBy(found => (found.version.ContentItemId, found.path))
                .Select(found => new MediaUse
                {
                    ContentItemId = found.Key.ContentItemId,
                    Path = found.Key.path,
                    Published = found.Any(use => use.version.Published),
                    Latest = found.Any(use => use.version.Latest),
                }).ToList();
            db.AddRange(uses);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            count += uses.Count;
        }
        return count;
    }
}
