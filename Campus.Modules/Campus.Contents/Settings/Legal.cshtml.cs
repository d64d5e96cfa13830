using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Contents.Settings;

/// <summary>A text that the law asks for, when it was written.</summary>
[OpenToAll("Everybody may read what the law makes us say.")]
internal sealed class LegalModel(ISiteSettings settings, IMarkdownText markdown) : PageModel
{
    public LegalText Text { get; private set; } = null!;

    /// <summary>The text as HTML that is safe to show.</summary>
    public string Body { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        var known = LegalText.All.FirstOrDefault(text => text.Slug == slug);
        if (known is null || SiteFacts.Text((await settings.GetAsync(SiteFacts.Legal, cancellationToken))?[known.Key]) is not { } written)
        {
            return NotFound();
        }
        Text = known;
        Body = markdown.ToHtml(written, topHeading: 2);
        return Page();
    }
}
