using Campus.Cohorts.Data;
using Campus.Contents;
using Campus.Platform;
using Microsoft.EntityFrameworkCore;

namespace Campus.Cohorts.Types;

/// <summary>Groups have a page of their own, where who may not know of one finds nothing.</summary>
internal sealed class CohortAddress(CampusDb db) : IContentAddress, ISitemapSource
{
    private const string Prefix = "/groepen/";

    /// <summary>The page of a group.</summary>
    public static string Of(string slug) => Prefix + Uri.EscapeDataString(slug);

    public ValueTask<string?> OfAsync(ContentItem item, CancellationToken cancellationToken = default) =>
        new(Cohort.Is(item.ContentType) ? Of(new Cohort(item).Slug) : null);

    public async ValueTask<bool?> LeadsAsync(string path, CancellationToken cancellationToken = default)
    {
        if (!path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            || path[Prefix.Length..].Contains('/', StringComparison.Ordinal))
        {
            return null;
        }
        var slug = Uri.UnescapeDataString(path[Prefix.Length..]);
        return await db.Set<CohortIndex>()
            .AnyAsync(row => row.Slug == slug && row.IsOnSite && row.OrganisationId == null, cancellationToken);
    }

    public async Task<IReadOnlyList<SitemapPage>> PagesAsync(int most, CancellationToken cancellationToken = default)
    {
        var open = await db.Set<CohortIndex>().AsNoTracking().Where(row => row.IsOnSite && row.OrganisationId == null)
            .OrderBy(row => row.Slug).Take(most).Select(row => row.Slug).ToListAsync(cancellationToken);
        return [.. open.Select(slug => new SitemapPage(Of(slug))).Prepend(new("/groepen")).Take(most)];
    }
}
