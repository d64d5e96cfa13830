using Campus.Media.Changes;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Library;

/// <summary>What somebody looks for.</summary>
/// <param name="Folder">Where; empty for the top.</param>
/// <param name="Text">Words in the name, the folder or the alternative text.</param>
/// <param name="Kind">One kind only.</param>
/// <param name="LacksAlt">Only images without alternative text.</param>
/// <param name="Deep">Also in all folders below.</param>
/// <param name="Page">The page of the results, from 1.</param>
internal sealed record MediaQuery(string Folder, string? Text, MediaKind? Kind, bool LacksAlt, bool Deep, int Page)
{
    /// <summary>Only files whose names end in one of these; empty for all.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];
}

/// <summary>A page of files.</summary>
internal sealed record MediaPage(IReadOnlyList<MediaFile> Files, int Total, int Page, int Pages);

/// <summary>Looks for files, a bounded page at a time.</summary>
internal sealed class MediaSearch(MediaDirectory directory)
{
    public const int PageSize = 48;

    public async Task<MediaPage> FindAsync(MediaQuery query, CancellationToken cancellationToken)
    {
        var files = Narrow(directory.Files, query);
        var total = await files.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var found = await files.OrderByDescending(file => file.ModifiedUtc).ThenBy(file => file.Path)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new MediaPage(found, total, page, pages);
    }

    private static IQueryable<MediaFile> Narrow(IQueryable<MediaFile> files, MediaQuery query)
    {
        var (folder, below) = (query.Folder, query.Folder + "/");
        files = (query.Deep, folder.Length) switch
        {
            (false, _) => files.Where(file => file.Folder == folder),
            (true, 0) => files,
            (true, _) => files.Where(file => file.Folder == folder || file.Folder.StartsWith(below)),
        };
        if (query.Kind is { } kind)
        {
            files = files.Where(file => file.Kind == kind);
        }
        if (query.LacksAlt)
        {
            files = files.Where(file => file.Kind == MediaKind.Image && !file.Decorative && file.AltText == null);
        }
        if (query.Extensions.Count > 0)
        {
            string[] endings = [.. query.Extensions.Select(extension => "%" + extension)];
            files = files.Where(file => endings.Any(ending => EF.Functions.Like(file.Path, ending)));
        }
        foreach (var word in (query.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            files = files.Where(file => file.SearchText.Contains(word));
        }
        return files;
    }
}
