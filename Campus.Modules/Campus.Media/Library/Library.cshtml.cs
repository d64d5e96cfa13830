using Campus.Contents;
using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Library;

/// <summary>The media library: folders, and the files in one of them or found by a search.</summary>
[RequirePermission("ManageMediaContent")]
internal sealed class LibraryModel(MediaDirectory directory, MediaSearch search, ISiteSettings settings) : PageModel
{
    [FromQuery(Name = "map")]
    public string? Folder { get; set; }

    [FromQuery(Name = "zoek")]
    public string? Search { get; set; }

    [FromQuery(Name = "soort")]
    public MediaKind? Kind { get; set; }

    /// <summary>Only images that nobody described yet.</summary>
    [FromQuery(Name = "zonder-alt")]
    public bool LacksAlt { get; set; }

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    public MediaPage Found { get; private set; } = null!;

    public MediaRules Rules { get; private set; } = null!;

    /// <summary>The folders right in this one.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>From the top down to this folder.</summary>
    public IReadOnlyList<string> Trail { get; private set; } = [];

    public bool IsSearch => !string.IsNullOrWhiteSpace(Search) || Kind is not null || LacksAlt;

    public IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<MediaKind>().Select(kind => new SelectListItem(MediaKinds.Words(kind), kind.ToString(), kind == Kind)).Prepend(new SelectListItem("Alle soorten", ""));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Folder ??= "";
        var all = await directory.FoldersAsync(cancellationToken);
        if (Folder.Length > 0 && !all.Contains(Folder, StringComparer.Ordinal))
        {
            return NotFound();
        }
        Rules = await MediaRules.ReadAsync(settings, cancellationToken);
        Folders = [.. all.Where(folder => MediaFile.FolderOf(folder) == Folder)];
        Trail = [.. all.Where(folder => Folder == folder || Folder.StartsWith(folder + "/", StringComparison.Ordinal))];
        Found = await search.FindAsync(new MediaQuery(Folder, Search, Kind, LacksAlt, IsSearch, Number), cancellationToken);
        return Page();
    }
}
