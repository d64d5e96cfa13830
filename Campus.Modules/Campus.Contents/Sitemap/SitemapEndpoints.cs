using System.Globalization;
using System.Text;
using System.Xml;
using Campus.Contents.About;
using Campus.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Sitemap;

/// <summary>What search engines ask for first: where they may look (RFC 9309) and what there is (sitemaps.org, 0.9).</summary>
internal static class SitemapEndpoints
{
    /// <summary>The protocol allows no more in one file.</summary>
    private const int MostPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // What asks for an account, and what is for programs, is of no use to who searches.
    private static readonly string[] Closed =
        ["/account/", "/api/", "/beheer", "/fout/", "/health/", "/mijn", "/setup", "/voorbeeld/", "/weergave", "/xapi/"];

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", Robots).WithMetadata(new OpenToAllAttribute("It is written for strangers."));
        routes.MapGet("/sitemap.xml", SitemapAsync).CacheOutput(PageCaching.Anonymous)
            .WithMetadata(new OpenToAllAttribute("Every source lists only what whoever asks may open."));
        routes.MapSecurityTxt();
    }

    private static IResult Robots(ISiteAddress site) => Results.Text(
        $"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}\nSitemap: {site.Of("/sitemap.xml")}\n",
        "text/plain", Encoding.UTF8);

    private static async Task<IResult> SitemapAsync(ISiteAddress site, IEnumerable<ISitemapSource> sources, CancellationToken cancellationToken)
    {
        List<SitemapPage> pages = [];
        foreach (var source in sources)
        {
            pages.AddRange(await source.PagesAsync(MostPages - pages.Count, cancellationToken));
        }
        return Results.Bytes(Write(site, pages), "application/xml; charset=utf-8");
    }

    private static byte[] Write(ISiteAddress site, List<SitemapPage> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in pages)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, site.Of(page.Path));
                if (page.ChangedUtc is { } changed)
                {
                    xml.WriteElementString("lastmod", Namespace, changed.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                }
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
