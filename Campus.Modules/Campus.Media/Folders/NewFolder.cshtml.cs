using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Media.Folders;

/// <summary>Makes a folder.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class NewFolderModel(MediaDirectory directory, MediaChanges changes) : PageModel
{
    /// <summary>The folder it comes in.</summary>
    [FromQuery(Name = "map")]
    public string? Parent { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var folder = MediaName.Folder($"{Parent}/{Name}");
        if (string.IsNullOrWhiteSpace(Name) || folder is null or "")
        {
            ModelState.AddModelError(nameof(Name), "Geef de map een naam met letters, cijfers en streepjes.");
            return Page();
        }
        if ((await directory.FoldersAsync(cancellationToken)).Contains(folder, StringComparer.Ordinal))
        {
            ModelState.AddModelError(nameof(Name), "Deze map is er al.");
            return Page();
        }
        await changes.MakeFolderAsync(folder, cancellationToken);
        return LocalRedirect(MediaUrl.Folder(folder));
    }
}
