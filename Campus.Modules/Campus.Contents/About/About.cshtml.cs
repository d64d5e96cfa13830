using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Contents.About;

/// <summary>A page about the site: contact, accessibility, privacy, cookies, reporting a weakness, terms.</summary>
[OpenToAll("Everybody may read who runs this site and what it does with data.")]
internal sealed class AboutModel(AboutTexts texts, IMarkdownText markdown, IPermissions permissions) : PageModel
{
    public AboutWords Words { get; private set; } = null!;

    /// <summary>The text as HTML that is safe to show.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Whether the reader is somebody who can fill in what is missing here.</summary>
    public bool MayFill { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (AboutText.Find(slug) is not { } text || await texts.FindAsync(text, cancellationToken) is not { } words)
        {
            return NotFound();
        }
        Words = words;
        Body = AboutTexts.WithBlanks(markdown.ToHtml(words.Markdown, topHeading: 2));
        MayFill = words.Blanks.Count > 0 && await permissions.HasAsync(User, ContentPermissions.ManageSettings.Name, cancellationToken);
        return Page();
    }
}
