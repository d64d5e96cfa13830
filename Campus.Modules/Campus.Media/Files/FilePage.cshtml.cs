using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Uses;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Files;

/// <summary>One file: what it looks like, what it is called for those who cannot see it, and where it is used.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class FilePageModel(MediaDirectory directory, MediaChanges changes, MediaUses uses) : PageModel
{
    [FromQuery(Name = "pad")]
    public string? Path { get; set; }

    [BindProperty]
    public FileWords Input { get; set; } = new();

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    public MediaFile Media { get; private set; } = null!;

    public IReadOnlyList<UsedIn> Uses { get; private set; } = [];

    public IReadOnlyList<string> Videos { get; private set; } = [];

    public IReadOnlyList<string> OldAddresses { get; private set; } = [];

    public IEnumerable<SelectListItem> CaptionFiles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await directory.FollowAsync(Path ?? "", cancellationToken) is not { } file)
        {
            return NotFound();
        }
        if (file.Path != Path)
        {
            return LocalRedirect(MediaUrl.Page(file.Path));
        }
        Input = FileWords.Of(file);
        await ShowAsync(file, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(Path ?? "", cancellationToken) is not { } file)
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            await ShowAsync(file, cancellationToken);
            return Page();
        }
        await changes.DescribeAsync(file.Path, Input.Read(), cancellationToken);
        Message = "De gegevens zijn bewaard.";
        return LocalRedirect(MediaUrl.Page(file.Path));
    }

    private async Task ShowAsync(MediaFile file, CancellationToken cancellationToken)
    {
        Media = file;
        Uses = await uses.OfAsync(file.Path, cancellationToken);
        Videos = await uses.VideosAsync(file.Path, cancellationToken);
        OldAddresses = [.. (await directory.AddressesAsync(file.Path, cancellationToken)).Skip(1)];
        if (file.Kind == MediaKind.Video)
        {
            var captions = await directory.Files.Where(other => other.Path.EndsWith(".vtt")).OrderBy(other => other.Path).Take(500).ToListAsync(cancellationToken);
            CaptionFiles = captions.Select(other => new SelectListItem(other.Path, other.Path)).Prepend(new SelectListItem("Geen ondertitels", ""));
        }
    }
}
