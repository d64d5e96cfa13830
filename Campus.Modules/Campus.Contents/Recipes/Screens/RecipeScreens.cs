using Campus.Contents.Recipes.Steps;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Recipes.Screens;

internal static class RecipeScreens
{
    public static IEnumerable<MenuItem> Menu =>
    [
        new(MenuPlace.Beheer, "Recepten", "/beheer/recepten", ContentPermissions.Import.Name, 450, "download"),
        new(MenuPlace.Beheer, "Exporteren", "/beheer/recepten/export", ContentPermissions.Export.Name, 455, "upload"),
    ];

    public static void Add(IServiceCollection services) => services
        .AddScoped<RecipeUploads>().AddScoped<ExportChoices>().AddScoped<SelectionExport>().AddScoped<RecipeRights>().AddScoped<ContentSteps>().AddScoped<ExportParts>();
}
