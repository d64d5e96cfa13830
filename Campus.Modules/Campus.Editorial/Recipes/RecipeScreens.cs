using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Recipes;

internal static class RecipeScreens
{
    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Recepten", "/beheer/recepten", ContentPermissions.Import.Name, 450, "download"),
        new(MenuPlace.Beheer, "Exporteren", "/beheer/recepten/export", ContentPermissions.Export.Name, 455, "upload"),
    ];

    public static IServiceCollection AddRecipeScreens(this IServiceCollection services) => services
        .AddScoped<RecipeUploads>().AddScoped<ExportChoices>().AddScoped<ExportParts>();
}
