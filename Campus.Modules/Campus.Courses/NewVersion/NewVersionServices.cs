using Microsoft.Extensions.DependencyInjection;

namespace Campus.Courses.NewVersion;

/// <summary>What lets somebody move on to a newer version of her course.</summary>
internal static class NewVersionServices
{
    public static IServiceCollection AddNewVersion(this IServiceCollection services) =>
        services.AddScoped<VersionOffers>().AddScoped<Moving>();
}
