using Campus.Contents.Items;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.References;

/// <summary>A page of the published items that point at something.</summary>
internal sealed record ReferencePage(IReadOnlyList<ContentItem> Items, int Page, int Pages, int Total);

/// <summary>Finds the published items that point at a list, a term, an item or a set of translations.</summary>
internal sealed class ReferenceSearch(CampusDb db, IContentManager contents)
{
    public async Task<ReferencePage> FindAsync(
        string kind, string target, int page, int size, CancellationToken cancellationToken)
    {
        var found =
            from reference in db.Set<ContentReference>().AsNoTracking()
            where reference.Kind == kind && reference.Target == target
            join version in db.Set<ContentItemVersion>() on reference.ContentItemId equals version.ContentItemId
            where version.Published
            orderby reference.Position, version.CreatedUtc descending, version.ContentItemId
            select version.ContentItemId;
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + size - 1) / size);
        page = Math.Clamp(page, 1, pages);
        var ids = await found.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken);
        var items = await contents.GetManyAsync(ids, cancellationToken);
        return new([.. ids.Select(items.GetValueOrDefault).OfType<ContentItem>()], page, pages, total);
    }

    /// <summary>How many published items point at each of these; those without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(
        string kind, IReadOnlyCollection<string> targets, CancellationToken cancellationToken) =>
        await db.Set<ContentReference>()
            .Where(reference => reference.Kind == kind && targets.Contains(reference.Target))
            .GroupBy(reference => reference.Target)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), StringComparer.Ordinal, cancellationToken);
}
