using Campus.Contents;
using Campus.Media.Changes;
using Campus.Media.Intake;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Media.Library;

/// <summary>After an upload: what was refused and why, and for each image the question what it shows.</summary>
[RequirePermission("ManageMediaContent")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class DescribeModel(MediaDirectory directory, MediaChanges changes) : PageModel
{
    private const int Most = 50;

    [FromQuery(Name = "map")]
    public string? Folder { get; set; }

    [BindProperty]
    public List<Description> Images { get; set; } = [];

    [TempData(Key = MediaMessages.Uploaded)]
    public string? Uploaded { get; set; }

    [TempData(Key = MediaMessages.Key)]
    public string? Message { get; set; }

    public IReadOnlyList<UploadedFile> Refused { get; private set; } = [];

    /// <summary>How many files are in the library now.</summary>
    public int Taken { get; private set; }

    public IReadOnlyDictionary<string, MediaFile> Files { get; private set; } = new Dictionary<string, MediaFile>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var uploaded = MediaMessages.Read(Uploaded);
        Refused = [.. uploaded.Where(file => file.Error is not null)];
        Taken = uploaded.Count - Refused.Count;
        Dictionary<string, MediaFile> files = new(StringComparer.Ordinal);
        foreach (var path in uploaded.Select(file => file.Path).OfType<string>())
        {
            if (await directory.FindAsync(path, cancellationToken) is { LacksAltText: true } file)
            {
                files[path] = file;
                Images.Add(new Description { Path = path });
            }
        }
        Files = files;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        foreach (var image in Images.Take(Most).Where(image => image.Decorative || !string.IsNullOrWhiteSpace(image.AltText)))
        {
            if (await directory.FindAsync(image.Path ?? "", cancellationToken) is { } file)
            {
                var words = new MediaWords(image.AltText, image.Decorative, file.FocalX, file.FocalY, file.Captions);
                await changes.DescribeAsync(file.Path, words, cancellationToken);
            }
        }
        Message = "De beschrijvingen zijn bewaard.";
        return LocalRedirect(MediaUrl.Folder(Folder ?? ""));
    }
}

/// <summary>What somebody says of an image.</summary>
internal sealed class Description
{
    public string? Path { get; set; }

    [System.ComponentModel.DataAnnotations.StringLength(1000)]
    public string? AltText { get; set; }

    public bool Decorative { get; set; }
}
