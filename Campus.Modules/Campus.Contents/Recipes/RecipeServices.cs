using Campus.Contents.Recipes.Steps;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Recipes;

/// <summary>What imports and exports are put together from; modules add kinds of steps.</summary>
internal static class RecipeServices
{
    public static IServiceCollection AddRecipes(this IServiceCollection services) => services
        .AddScoped<IRecipeStep, FeatureStep>()
        .AddScoped<IRecipeStep, SettingsStep>()
        .AddScoped<IRecipeStep, DefinitionStep>()
        .AddScoped<IRecipeStep, KeyedStep>()
        .AddScoped<IRecipeStep, ContentStep>()
        .AddScoped<IRecipeStep, RefusedStep>()
        .AddScoped<ModuleSteps>().AddScoped<ContentSteps>()
        .AddScoped<UnknownSteps>()
        .AddScoped<ScopeMemory>()
        .AddScoped<RecipeRights>().AddScoped<GateForecast>().AddScoped<SelectionExport>().AddScoped<IRecipes, RecipeEngine>()
        .AddScoped<ICampusCommand, RecipeCommand>();
}
