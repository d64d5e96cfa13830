using Campus.Contents;
using Campus.Contents.Items;
using Campus.Contents.Recipes;
using Campus.Contents.Recipes.Steps;
using Campus.Media.Recipes;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Recipes;

/// <summary>Says before an export what will be in it, for who asks.</summary>
internal sealed class ExportParts(CampusDb db, RecipeRights rights, ContentSteps contents)
{
    private const int MostDrafts = 500;

    private static readonly (string Step, string Words)[] All =
    [
        ("content", "inhoud, ook concepten, met de namen van wie eraan schreven"),
        (MediaSteps.Name, "mediabestanden"),
        ("ContentDefinition", "contenttypes"),
        ("settings", "instellingen"),
        ("Roles", "rollen en wat ze mogen"),
        ("Organisations", "organisaties"),
        ("Users", "personen: naam, e-mailadres, organisatie, functie en rollen, en geen wachtwoorden"),
    ];

    /// <summary>The parts, and whether they go along.</summary>
    public async Task<ILookup<bool, string>> ListAsync(CancellationToken cancellationToken)
    {
        List<(bool Goes, string Words)> parts = [];
        foreach (var (step, words) in All)
        {
            parts.Add((await rights.MayExportAsync(step, cancellationToken), words));
        }
        return parts.ToLookup(part => part.Goes, part => part.Words);
    }

    /// <summary>The drafts that Orchard Core would not import, and so passes over.</summary>
    public async Task<IReadOnlyList<string>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        var drafts = await db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest && !version.Published)
            .OrderByDescending(version => version.ModifiedUtc).Take(MostDrafts).ToListAsync(cancellationToken);
        List<string> unfinished = [];
        foreach (var draft in drafts.Select(version => version.Read()))
        {
            if (!await contents.IsFinishedAsync(draft, cancellationToken))
            {
                unfinished.Add(ItemTitle.Of(draft.DisplayText));
            }
        }
        return unfinished;
    }
}
