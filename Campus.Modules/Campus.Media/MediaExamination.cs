using Campus.Media.Changes;
using Campus.Media.Formats;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media;

/// <summary>Looks at files that came by a recipe, for their size and pages; uploads were looked at when they came.</summary>
internal sealed class MediaExamination(CampusDb db, IFileStore files, IStamps stamps)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var unseen = await db.Set<MediaFile>().AsNoTracking().Where(file => file.Kind == null).OrderBy(file => file.Path).ToListAsync(cancellationToken);
        foreach (var file in unseen)
        {
            var facts = await LookAsync(file, cancellationToken);
            var kind = MediaKinds.Of(file.Path)?.Kind ?? MediaKind.Document;
            var folder = file.TrashedUtc is null ? MediaFile.FolderOf(file.Path) : file.Folder;
            file.Describe();
            // Only if it is still the file that was looked at.
            await db.Set<MediaFile>().Where(row => row.Path == file.Path && row.Hash == file.Hash).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Kind, kind).SetProperty(row => row.Folder, folder).SetProperty(row => row.SearchText, file.SearchText)
                    .SetProperty(row => row.Width, facts.Width).SetProperty(row => row.Height, facts.Height).SetProperty(row => row.Pages, facts.Pages),
                cancellationToken);
        }
        if (unseen.Count > 0)
        {
            await db.InTransactionAsync(token => stamps.ChangeAsync(MediaNews.Stamp, token), cancellationToken);
        }
        return unseen.Count;
    }

    // These files stood in the library before recipes were judged: what cannot be read simply has no size.
    private async Task<Examined> LookAsync(MediaFile file, CancellationToken cancellationToken)
    {
        if (MediaKinds.Of(file.Path)?.Format is not { } format || await files.OpenAsync(file.StorePath, cancellationToken) is not { } content)
        {
            return new Examined();
        }
        await using (content)
        {
            return format.Examine(content);
        }
    }
}
