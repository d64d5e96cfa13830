using System.ComponentModel.DataAnnotations;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Recipes;

/// <summary>Takes a recipe or an export; what it would do is the next page.</summary>
[RequirePermission("Import")]
[EnableRateLimiting(RateLimits.Writes)]
[RequestSizeLimit(LargestZip + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestZip + 1_000_000)]
internal sealed class ImportModel(RecipeUploads uploads) : PageModel
{
    private const long LargestZip = 500_000_000;
    private const long LargestJson = 20_000_000;

    [BindProperty]
    [Display(Name = "Recept of export")]
    [Required(ErrorMessage = "Kies een bestand.")]
    public IFormFile? Upload { get; set; }

    /// <summary>What just happened, to tell on the page.</summary>
    [FromQuery(Name = "gedaan")]
    public string? Done { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is not null && Wrong(Upload) is { } wrong)
        {
            ModelState.AddModelError(nameof(Upload), wrong);
        }
        if (!ModelState.IsValid || Upload is null)
        {
            return Page();
        }
        return Redirect($"/beheer/recepten/plan/{await uploads.KeepAsync(Upload, cancellationToken)}");
    }

    private static string? Wrong(IFormFile file)
    {
        if (!RecipeFileName.IsZip(file.FileName) && !RecipeFileName.IsJson(file.FileName))
        {
            return "Kies een bestand dat eindigt op .json of .zip.";
        }
        var largest = RecipeFileName.IsZip(file.FileName) ? LargestZip : LargestJson;
        return file.Length > largest ? $"Dit bestand is groter dan {largest / 1_000_000} MB." : null;
    }
}
