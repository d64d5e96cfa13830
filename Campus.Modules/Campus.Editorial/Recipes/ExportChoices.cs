using Campus.Contents;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Recipes;

/// <summary>An item that can be exported.</summary>
internal sealed record ExportChoice(string Id, string Title, string Type, bool Published);

/// <summary>Finds the items to choose from.</summary>
internal sealed class ExportChoices(CampusDb db, IContentDefinitionManager definitions)
{
    public const int PageSize = 25;

    public async Task<(IReadOnlyList<ExportChoice> Items, int Pages)> FindAsync(
        string? type, string? words, int page, CancellationToken cancellationToken)
    {
        var found = db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest);
        if (!string.IsNullOrEmpty(type))
        {
            found = found.Where(version => version.ContentType == type);
        }
        if (!string.IsNullOrWhiteSpace(words))
        {
            var search = words.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, MA0011, CA1862 // The database does this, and by its own rules.
            found = found.Where(version => version.DisplayText != null && version.DisplayText.ToUpper().Contains(search));
#pragma warning restore CA1304, CA1311, MA0011, CA1862
        }
        var pages = Math.Max(1, (await found.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var rows = await found.OrderByDescending(version => version.ModifiedUtc).ThenBy(version => version.ContentItemId)
            .Skip((Math.Clamp(page, 1, pages) - 1) * PageSize).Take(PageSize)
            .Select(version => new { version.ContentItemId, version.DisplayText, version.ContentType, version.Published })
            .ToListAsync(cancellationToken);
        var names = (await definitions.ListTypeDefinitionsAsync(cancellationToken)).ToDictionary(known => known.Name, known => known.DisplayName, StringComparer.Ordinal);
        return ([.. rows.Select(row => new ExportChoice(
            row.ContentItemId,
            ItemTitle.Of(row.DisplayText),
            names.GetValueOrDefault(row.ContentType, row.ContentType),
            row.Published))], pages);
    }
}
