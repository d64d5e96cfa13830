using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Uses;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Media.Files;

/// <summary>Moves a file to the trash, after saying where it will be missed.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class TrashFileModel(
    MediaDirectory directory, MediaChanges changes, MediaUses uses, ISiteSettings settings) : PageModel
{
    [FromQuery(Name = "pad")]
    public string? Path { get; set; }

    /// <summary>Said on purpose: the file goes although it is used.</summary>
    [BindProperty]
    public bool EvenThoughUsed { get; set; }

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    public MediaFile Media { get; private set; } = null!;

    public IReadOnlyList<UsedIn> Uses { get; private set; } = [];

    public IReadOnlyList<string> Videos { get; private set; } = [];

    public bool IsUsed => Uses.Count > 0 || Videos.Count > 0;

    public int Days { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }
        if (IsUsed && !EvenThoughUsed)
        {
            ModelState.AddModelError(nameof(EvenThoughUsed), "Dit bestand wordt gebruikt. Kruis aan dat je het toch wilt weggooien.");
            return Page();
        }
        await changes.TrashAsync(Media.Path, cancellationToken);
        Message = $"‘{Media.Name}’ ligt in de prullenbak.";
        // A folder is there as long as something is in it.
        var isLeft = (await directory.FoldersAsync(cancellationToken)).Contains(Media.Folder, StringComparer.Ordinal);
        return LocalRedirect(MediaUrl.Folder(isLeft ? Media.Folder : ""));
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(Path ?? "", cancellationToken) is not { } file)
        {
            return false;
        }
        Media = file;
        Uses = await uses.OfAsync(file.Path, cancellationToken);
        Videos = await uses.VideosAsync(file.Path, cancellationToken);
        Days = (await MediaRules.ReadAsync(settings, cancellationToken)).TrashDays;
        return true;
    }
}
