using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Media.Files;

/// <summary>Gives a file another name or folder.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class MoveFileModel(MediaDirectory directory, MediaChanges changes) : PageModel
{
    [FromQuery(Name = "pad")]
    public string? Path { get; set; }

    [BindProperty]
    public string? Name { get; set; }
    [BindProperty]
    public string? Folder { get; set; }

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }
    public MediaFile Media { get; private set; } = null!;

    public IReadOnlyList<string> Folders { get; private set; } = [];

    public string Extension => System.IO.Path.GetExtension(Media.Path);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }
        (Name, Folder) = (System.IO.Path.GetFileNameWithoutExtension(Media.Path), Media.Folder);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }
        if (await TargetAsync(cancellationToken) is not { } target)
        {
            return Page();
        }
        if (target != Media.Path)
        {
            await changes.MoveAsync(Media.Path, target, cancellationToken);
            Message = "Het bestand is verplaatst. Het oude adres blijft werken.";
        }
        return LocalRedirect(MediaUrl.Page(target));
    }

    private async Task<string?> TargetAsync(CancellationToken cancellationToken)
    {
        if (MediaName.Folder(Folder) is not { } folder)
        {
            return Refuse(nameof(Folder), "Deze map kan niet bestaan: gebruik letters, cijfers en streepjes, en / tussen mappen.");
        }
        if (MediaName.Refusal(Name + Extension, out var name) is { } refusal)
        {
            return Refuse(nameof(Name), refusal);
        }
        var target = MediaName.Join(folder, name);
        if (!MediaName.Fits(target))
        {
            return Refuse(nameof(Name), "De naam en de map zijn samen te lang.");
        }
        var own = await directory.AddressesAsync(Media.Path, cancellationToken);
        return own.Contains(target, StringComparer.Ordinal) || !await directory.IsTakenAsync(target, cancellationToken)
            ? target
            : Refuse(nameof(Name), "Er staat al een bestand met deze naam in die map, of er stond er een waar nog naar verwezen wordt.");
    }

    private string? Refuse(string field, string why)
    {
        ModelState.AddModelError(field, why);
        return null;
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        (Media, Folders) = ((await directory.FindAsync(Path ?? "", cancellationToken))!, await directory.FoldersAsync(cancellationToken));
        return Media is not null;
    }
}
