using Campus.Contents;
using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Editorial.Menus;

/// <summary>Finds menus, and items that can be the home page.</summary>
internal sealed class MenuItems(CampusDb db, IContentDefinitionManager definitions)
{
    public const int PageSize = 25;

    public async Task<IReadOnlyList<ContentItem>> MenusAsync(CancellationToken cancellationToken)
    {
        string[] types = [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).Where(type => type.Parts.Any(part => part.PartName == "MenuPart")).Select(type => type.Name)];
        var rows = await db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Latest && types.Contains(version.ContentType))
            .OrderBy(version => version.DisplayText).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Read())];
    }

    /// <summary>Published items that have a path of their own.</summary>
    public async Task<(IReadOnlyList<ContentItem> Items, int Pages)> PagesAsync(string? words, int page, CancellationToken cancellationToken)
    {
        string[] types = [.. (await definitions.ListTypeDefinitionsAsync(cancellationToken)).Where(type => type.Parts.Any(part => part.PartName == "AutoroutePart")).Select(type => type.Name)];
        var found = db.Set<ContentItemVersion>().AsNoTracking().Where(version => version.Published && types.Contains(version.ContentType));
        if (!string.IsNullOrWhiteSpace(words))
        {
            var search = words.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, MA0011, CA1862 // The database does this, and by its own rules.
            found = found.Where(version => version.DisplayText != null && version.DisplayText.ToUpper().Contains(search));
#pragma warning restore CA1304, CA1311, MA0011, CA1862
        }
        var pages = Math.Max(1, (await found.CountAsync(cancellationToken) + PageSize - 1) / PageSize);
        var rows = await found.OrderBy(version => version.DisplayText).ThenBy(version => version.ContentItemId)
            .Skip((Math.Clamp(page, 1, pages) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return ([.. rows.Select(row => row.Read())], pages);
    }
}
