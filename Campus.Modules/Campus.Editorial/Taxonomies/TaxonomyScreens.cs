using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Taxonomies;

internal static class TaxonomyScreens
{
    public static IEnumerable<MenuItem> Menu =>
        [new(MenuPlace.Beheer, "Taxonomieën", "/beheer/taxonomieen", ContentPermissions.ManageTaxonomy.Name, 410, "tag")];

    public static IServiceCollection AddTaxonomies(this IServiceCollection services) => services.AddScoped<TaxonomyList>();
}
