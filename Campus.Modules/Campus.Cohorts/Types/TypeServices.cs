using Campus.Contents;
using Campus.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Campus.Cohorts.Types;

internal static class TypeServices
{
    /// <summary>What groups are in content: their rules, the index of what is published, their address.</summary>
    public static IServiceCollection AddCohortTypes(this IServiceCollection services) => services
        .AddScoped<CohortIndexing>()
        .AddScoped<IDomainEventHandler<ContentPublished>>(provider => provider.GetRequiredService<CohortIndexing>())
        .AddScoped<IDomainEventHandler<ContentUnpublished>>(provider => provider.GetRequiredService<CohortIndexing>())
        .AddSingleton<IContentHandler, CohortRules>()
        .AddSingleton(CohortCheck.Rule).AddScoped<IContentCheck, CohortCheck>()
        .AddScoped<IContentAddress, CohortAddress>().AddScoped<ISitemapSource, CohortAddress>();
}
