using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Campus.Contents.Settings;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Campus.Contents.About;

/// <summary>Writes the words of one page about the site, beginning with the model text.</summary>
[RequirePermission("ManageSettings")]
[EnableRateLimiting(RateLimits.Writes)]
internal sealed class AboutEditModel(AboutTexts texts, SettingsChanges changes) : PageModel
{
    private const int MostCharacters = 100_000;

    [BindProperty]
    [Display(Name = "Tekst")]
    [MaxLength(MostCharacters, ErrorMessage = "Deze tekst is te lang. Er passen 100.000 tekens.")]
    public string? Markdown { get; set; }

    public AboutText Text { get; private set; } = null!;

    public bool IsOwn { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public static string AddressOf(AboutText text) => $"{AboutListModel.Address}/{text.Slug}";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await FindAsync(slug, cancellationToken))
        {
            return NotFound();
        }
        Markdown = await texts.OwnAsync(Text, cancellationToken) ?? AboutTexts.Model(Text);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await FindAsync(slug, cancellationToken))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        await StoreAsync(IsModel(Markdown) ? null : Markdown, cancellationToken);
        Said = $"De pagina ‘{Text.Title}’ is bewaard.";
        return Redirect(AboutListModel.Address);
    }

    public async Task<IActionResult> OnPostModelAsync(string slug, CancellationToken cancellationToken)
    {
        if (!await FindAsync(slug, cancellationToken))
        {
            return NotFound();
        }
        await StoreAsync(null, cancellationToken);
        Said = Text.HasModel ? $"Op ‘{Text.Title}’ staat weer de voorbeeldtekst." : $"De pagina ‘{Text.Title}’ is weg.";
        return Redirect(AboutListModel.Address);
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (AboutText.Find(slug) is not { } text)
        {
            return false;
        }
        Text = text;
        IsOwn = await texts.OwnAsync(text, cancellationToken) is not null;
        return true;
    }

    // Who saves the model text as it came wants the campus's own text, also when a next version has a better one.
    private bool IsModel(string? words) =>
        string.IsNullOrWhiteSpace(words) || Plain(words) == Plain(AboutTexts.Model(Text));

    private static string Plain(string words) => words.ReplaceLineEndings("\n").Trim();

    private Task StoreAsync(string? words, CancellationToken cancellationToken) =>
        changes.SaveAsync(AboutTexts.Setting, new Dictionary<string, JsonNode?> { [Text.Key] = words?.Trim() }, cancellationToken);
}
