using System.ComponentModel.DataAnnotations;
using Campus.Contents;
using Campus.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Editorial.Publishing.Preview;

/// <summary>Where somebody with a review link says what they think.</summary>
[OpenToAll("The token in the address is what lets somebody in.")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class RemarksModel(ReviewLinks links, ReviewRemarks remarks) : PageModel
{
    [BindProperty]
    public RemarkInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "verstuurd")]
    public bool Sent { get; set; }

    public string Key { get; private set; } = "";

    public IReadOnlyList<ReviewRemark> Given { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is null ? Gone() : Page();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancellationToken)
    {
        if (await OpenAsync(key, cancellationToken) is not { } link)
        {
            return Gone();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (await remarks.AddAsync(link, Input.Name!.Trim(), Input.Text!.Trim(), cancellationToken))
        {
            return Redirect($"{EditorLinks.PreviewRoot}/{Uri.EscapeDataString(key)}{ReviewRemarks.Page}?verstuurd=true");
        }
        ModelState.AddModelError("", "Met deze link zijn al heel veel opmerkingen gegeven. Vraag de redactie om een nieuwe link.");
        return Page();
    }

    private async Task<ReviewLink?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "same-origin";
        Key = key;
        if (await links.FindAsync(key, cancellationToken) is not { } link)
        {
            return null;
        }
        Given = await remarks.OfLinkAsync(link, cancellationToken);
        return link;
    }

    private RedirectResult Gone() => Redirect($"{EditorLinks.PreviewRoot}/{Uri.EscapeDataString(Key)}");

    internal sealed class RemarkInput
    {
        [Display(Name = "Je naam")]
        [Required(ErrorMessage = "Vul je naam in.")]
        [StringLength(100, ErrorMessage = "Gebruik hoogstens 100 tekens.")]
        public string? Name { get; set; }

        [Display(Name = "Je opmerking")]
        [Required(ErrorMessage = "Schrijf je opmerking op.")]
        [StringLength(2000, ErrorMessage = "Gebruik hoogstens 2000 tekens.")]
        public string? Text { get; set; }
    }
}
