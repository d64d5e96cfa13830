using Microsoft.Extensions.DependencyInjection;

namespace Campus.Editorial.Versions;

internal static class VersionServices
{
    public static IServiceCollection AddVersions(this IServiceCollection services) =>
        services.AddScoped<Comparisons>().AddScoped<HistoryList>().AddScoped<VersionSides>().AddScoped<Restoring>();
}
