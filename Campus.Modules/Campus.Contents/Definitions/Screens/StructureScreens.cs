using Campus.Contents.Menus;
using Campus.Contents.Recipes.Screens;
using Campus.Contents.Taxonomies;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Definitions.Screens;

/// <summary>The screens on which the site itself is made: its types, taxonomies, menus, recipes.</summary>
internal static class StructureScreens
{
    public static IEnumerable<MenuItem> Menu => [.. TypeScreens.Menu, .. TaxonomyScreens.Menu, .. MenuScreens.Menu, .. RecipeScreens.Menu];

    public static void Add(IServiceCollection services)
    {
        TypeScreens.Add(services);
        TaxonomyScreens.Add(services);
        MenuScreens.Add(services);
        RecipeScreens.Add(services);
    }
}
