using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Contents.About;

/// <summary>Which pages about the site are finished, and what the organisation still has to fill in.</summary>
[RequirePermission("ManageSettings")]
internal sealed class AboutListModel(AboutTexts texts) : PageModel
{
    public const string Address = $"{EditorLinks.Settings}/over";

    public IReadOnlyList<AboutWords> Pages { get; private set; } = [];

    [TempData]
    public string? Said { get; set; }

    /// <summary>The pages that nobody has written and that have no model text.</summary>
    public IEnumerable<AboutText> Absent => AboutText.All.Where(text => Pages.All(page => page.Text != text));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Pages = await texts.ListAsync(cancellationToken);
}
