using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Folders;

/// <summary>Renames or moves a folder, or removes it when it is empty.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class ChangeFolderModel(MediaDirectory directory, MediaChanges changes) : PageModel
{
    [FromQuery(Name = "map")]
    public string? Folder { get; set; }

    [BindProperty]
    public string? Target { get; set; }

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    /// <summary>Files in it and in all folders below.</summary>
    public int Files { get; private set; }

    public bool IsEmpty { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Target = Folder;
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }
        if (await WrongAsync(cancellationToken) is { } wrong)
        {
            ModelState.AddModelError(nameof(Target), wrong);
            return Page();
        }
        var target = MediaName.Folder(Target)!;
        if (target != Folder)
        {
            await changes.MoveFolderAsync(Folder!, target, cancellationToken);
            Message = "De map is verplaatst. Oude adressen blijven werken.";
        }
        return LocalRedirect(MediaUrl.Folder(target));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || !IsEmpty)
        {
            return NotFound();
        }
        await changes.RemoveFolderAsync(Folder!, cancellationToken);
        Message = "De map is verwijderd.";
        return LocalRedirect(MediaUrl.Folder(MediaFile.FolderOf(Folder!)));
    }

    private async Task<string?> WrongAsync(CancellationToken cancellationToken)
    {
        if (MediaName.Folder(Target) is not { Length: > 0 } target)
        {
            return "Deze map kan niet bestaan: gebruik letters, cijfers en streepjes, en / tussen mappen.";
        }
        if (target.StartsWith(Folder + "/", StringComparison.Ordinal))
        {
            return "Een map kan niet in zichzelf.";
        }
        return target != Folder && (await directory.FoldersAsync(cancellationToken)).Contains(target, StringComparer.Ordinal)
            ? "Die map is er al. Verplaats de bestanden er een voor een naartoe."
            : null;
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        var folders = await directory.FoldersAsync(cancellationToken);
        var below = Folder + "/";
        Files = await directory.Files.CountAsync(file => file.Path.StartsWith(below), cancellationToken);
        IsEmpty = Files == 0 && !folders.Any(folder => folder.StartsWith(below, StringComparison.Ordinal));
        return !string.IsNullOrEmpty(Folder) && folders.Contains(Folder, StringComparer.Ordinal);
    }
}
