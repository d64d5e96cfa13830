using Campus.Contents;
using Campus.Media.Changes;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Campus.Media.Trash;

/// <summary>What was thrown away and can still come back.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class TrashModel(CampusDb db, MediaChanges changes, ISiteSettings settings) : PageModel
{
    private const int PageSize = 50;

    [FromQuery(Name = "pagina")]
    public int Number { get; set; } = 1;

    /// <summary>The file to bring back.</summary>
    [BindProperty]
    public string? Restore { get; set; }

    /// <summary>The file to remove for good.</summary>
    [BindProperty]
    public string? Remove { get; set; }

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    public IReadOnlyList<MediaFile> Files { get; private set; } = [];

    public int Pages { get; private set; }

    public int Days { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Days = (await MediaRules.ReadAsync(settings, cancellationToken)).TrashDays;
        var trash = db.Set<MediaFile>().AsNoTracking().Where(file => file.TrashedUtc != null);
        Pages = Math.Max(1, (await trash.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Files = await trash.OrderByDescending(file => file.TrashedUtc).ThenBy(file => file.Path)
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Restore is { } restore && await changes.RestoreAsync(restore, cancellationToken) is { } path)
        {
            Message = $"Teruggezet: {path}";
        }
        else if (Remove is { } remove)
        {
            await changes.RemoveAsync(remove, cancellationToken);
            Message = "Het bestand is voorgoed verwijderd.";
        }
        return RedirectToPage("/Media/Trash/Trash");
    }
}
