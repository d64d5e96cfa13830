using Microsoft.Extensions.DependencyInjection;

namespace Campus.Contents.Versions;

internal static class VersionServices
{
    public static IServiceCollection AddVersions(this IServiceCollection services) =>
        services.AddScoped<Comparisons>().AddScoped<HistoryList>().AddScoped<VersionSides>().AddScoped<Restoring>();
}
