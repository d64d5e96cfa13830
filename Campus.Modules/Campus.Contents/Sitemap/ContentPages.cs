using Campus.Contents.Access;
using Campus.Contents.Display;
using Campus.Contents.Items;
using Campus.Contents.Parts;
using Campus.Platform;
using Campus.Theme;
using Microsoft.EntityFrameworkCore;

namespace Campus.Contents.Sitemap;

/// <summary>The front page, the pages about the site, and every published item that has a path and no page of a module.</summary>
internal sealed class ContentPages(
    CampusDb db, ISiteIdentity identity, IContentRoutes routes, IContentManager contents, GenericAddress address, ContentAccess access) : ISitemapSource
{
    public async Task<IReadOnlyList<SitemapPage>> PagesAsync(int most, CancellationToken cancellationToken = default)
    {
        var site = await identity.GetAsync(cancellationToken);
        var home = await routes.HomeAsync(cancellationToken);
        List<SitemapPage> pages = [new("/"), .. site.Links.Select(link => new SitemapPage(link.Url))];
        var found = await ItemsAsync(Math.Max(0, most - pages.Count), cancellationToken);
        var open = await OpenTypesAsync(found, cancellationToken);
        pages.AddRange(found.Where(item => item.Id != home && open.Contains(item.Type)).Select(item => new SitemapPage(PathOf(item.Path), item.ChangedUtc)));
        return [.. pages.Take(most)];
    }

    private Task<List<Found>> ItemsAsync(int most, CancellationToken cancellationToken) =>
        (from name in db.Set<ContentName>().AsNoTracking()
         where name.Kind == ContentName.Path && name.Published
         join version in db.Set<ContentItemVersion>().AsNoTracking().Where(row => row.Published) on name.ContentItemId equals version.ContentItemId
         orderby name.Name
         select new Found(version.ContentItemId, version.ContentType, name.Name, version.ModifiedUtc)).Take(most).ToListAsync(cancellationToken);

    // Who may see an item hangs on its type, and on who owns it; an owner finds her own things without a search engine.
    private async Task<HashSet<string>> OpenTypesAsync(List<Found> found, CancellationToken cancellationToken)
    {
        var examples = await contents.GetManyAsync([.. found.DistinctBy(item => item.Type).Select(item => item.Id)], cancellationToken);
        HashSet<string> open = new(StringComparer.Ordinal);
        foreach (var example in examples.Values)
        {
            if (await address.OfModuleAsync(example, cancellationToken) is null && await access.MayAsync(ContentAct.View, example, cancellationToken))
            {
                open.Add(example.ContentType);
            }
        }
        return open;
    }

    private static string PathOf(string name) => "/" + string.Join('/', name.Trim('/').Split('/').Select(Uri.EscapeDataString));

    private sealed record Found(string Id, string Type, string Path, DateTime? ChangedUtc);
}
