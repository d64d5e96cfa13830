using Campus.Contents;
using Campus.Contents.Access;
using Campus.Contents.Items;
using Campus.Editorial.Moments;
using Campus.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Campus.Editorial.Versions;

/// <summary>Two versions beside each other: what is published against what editors have, unless others are asked for.</summary>
[RequirePermission("AccessAdminPanel")]
internal sealed class CompareModel(VersionSides sides, IContentManager contents, IContentDefinitionManager definitions, Comparisons comparisons, ContentAccess access) : PageModel
{
    [FromRoute(Name = "id")]
    public string ContentItemId { get; set; } = "";

    public string Title { get; private set; } = "";

    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public Comparison Comparison { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "van")] string? from, [FromQuery(Name = "naar")] string? to, CancellationToken cancellationToken)
    {
        var after = await sides.FindAsync(ContentItemId, to, cancellationToken);
        if (after is null || !await access.MayAsync(ContentAct.Edit, after, cancellationToken))
        {
            return NotFound();
        }
        var before = from is null
            ? await contents.GetAsync(ContentItemId, VersionOptions.Published, cancellationToken)
                ?? await contents.GetAsync(ContentItemId, VersionOptions.Latest, cancellationToken)
            : await sides.FindAsync(ContentItemId, from, cancellationToken);
        if (before is null)
        {
            return NotFound();
        }
        Title = await definitions.TitleOfAsync(after, cancellationToken);
        Before = NameOf(before, from);
        After = NameOf(after, to ?? VersionSides.Now);
        Comparison = await comparisons.OfAsync(before, after, cancellationToken);
        return Page();
    }

    private static string NameOf(ContentItem item, string? asked)
    {
        if (asked == VersionSides.Now)
        {
            return "Nu";
        }
        var moment = item.ModifiedUtc is { } at ? DutchMoment.Words(at) : "Eerder";
        return item.Published ? $"{StateWords.Live} ({moment})" : moment;
    }
}
